package bureau.web;

/** A way of looking at the pages. */
enum Desk {
  SCREEN(true, 1280, 900),
  SCREEN_WITHOUT_JAVASCRIPT(false, 1280, 900),
  PHONE(true, 320, 640),
  PHONE_WITHOUT_JAVASCRIPT(false, 320, 640);

  private final boolean javaScript;
  private final int width;
  private final int height;

  Desk(boolean javaScript, int width, int height) {
    this.javaScript = javaScript;
    this.width = width;
    this.height = height;
  }

  boolean hasJavaScript() {
    return javaScript;
  }

  /** The window's width in CSS pixels. */
  int width() {
    return width;
  }

  /** The window's height in CSS pixels. */
  int height() {
    return height;
  }

  boolean isPhone() {
    return width < 600;
  }
}
