package bureau.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The news and picture agencies whose names stand in bylines, datelines and credits. */
final class Agencies {
  private static final Set<String> NEWS =
      keys(
          "AP|Associated Press|The Associated Press|AFP|Agence France-Presse|AFP Deutschland|Reuters"
              + "|Thomson Reuters|dpa|Deutsche Presse-Agentur|dpa-AFX|UPI|Yonhap|Yonhap News"
              + "|Yonhap News Agency|KCNA|연합뉴스|뉴시스|뉴스1|Newsis|News1|TASS|ТАСС|RIA Novosti"
              + "|РИА Новости|Interfax|Интерфакс|Interfax-Ukraine|Ukrinform|Укринформ|Укрінформ|УНИАН"
              + "|УНІАН|UNIAN|Xinhua|Xinhua News Agency|新华社|新華社|中新社|China News Service|CNA"
              + "|中央社|Kyodo|Kyodo News|共同通信|共同通信社|共同|Jiji|Jiji Press|時事通信|時事通信社|時事|EFE"
              + "|Europa Press|ANSA|Adnkronos|AGI|LaPresse|APA|Austria Presse Agentur|Belga|ANP|TT"
              + "|NTB|Ritzau|STT|PTI|Press Trust of India|ANI|IANS|UNI|Bernama|Antara|Anadolu|AA"
              + "|Anadolu Agency|Anadolu Ajansı|DHA|İHA|ČTK|CTK|PAP|MTI|Agerpres|BTA|Tanjug|Hina"
              + "|Lusa|SID|epd|KNA|Keystone-SDA|SDA|ATS|AWP|PA|PA Media|Press Association"
              + "|Press Association Media|AAP|Australian Associated Press|The Canadian Press"
              + "|Canadian Press|Bloomberg|Bloomberg News|Dow Jones|Dow Jones Newswires|SANA|Petra|WAM"
              + "|QNA|SPA|MENA|وكالات|رويترز|فرانس برس|الأناضول|أ ف ب|أ.ف.ب|VNA|TTXVN|Telam|Notimex"
              + "|Agencia EFE|Agencia Brasil|Agência Brasil|Estadão Conteúdo|Agencias|Agenzie|Agences|Agenturen"
              + "|Agencies|News Agencies|Wire Services|WAFA|وفا|سانا|واس|قنا|بترا|د ب أ|ロイター|Reuters Japan|askanews|УНН|INTERFAX.RU|Newsis News Agency");

  private static final Set<String> PICTURES =
      keys(
          "Getty|Getty Images|EPA|EPA-EFE|EFE-EPA|EPA/EFE|Shutterstock|iStock|iStockphoto"
              + "|IMAGO|picture alliance|picture-alliance|Alamy|Alamy Stock Photo|Unsplash|Pixabay"
              + "|Pexels|Adobe Stock|Sputnik|NurPhoto|ZUMA|ZUMA Press|SOPA Images|SIPA|Abaca|Gamma"
              + "|Magnum|VII|Xinhua|Visual China|VCG|Depositphotos|Rex|Wikimedia|Wikimedia Commons"
              + "|Wikipedia|Flickr|Corbis|Bridgeman|Action Press|ullstein bild|akg-images|Keystone"
              + "|MAXPPP|Scanpix|Lehtikuva|CP|Handout|Pool|File|Courtesy|NASA|Maxar|Planet Labs"
              + "|Archive|Archiv|Reproduction|Screenshot|Skjermdump|Skärmdump|Privat|Private|Symbolbild");

  private static final Pattern JOINED =
      Pattern.compile("[/,|;+]| [–-] |(?i:\\bvia\\b|\\bphotos?\\b|\\band\\b)");

  private Agencies() {}

  private static Set<String> keys(String names) {
    return Arrays.stream(names.split("\\|", -1))
        .map(Agencies::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether this is a news agency's name, or several joined by slashes. */
  static boolean isNews(String name) {
    return NEWS.contains(key(name)) || all(name, NEWS);
  }

  /** Whether one of the names joined by slashes, commas or "via" is an agency's. */
  static boolean names(String credit) {
    return Stream.of(JOINED.split(credit, -1))
        .map(Agencies::key)
        .anyMatch(part -> NEWS.contains(part) || PICTURES.contains(part));
  }

  private static boolean all(String name, Set<String> agencies) {
    if (name.indexOf('/') < 0 && name.indexOf('+') < 0) {
      return false;
    }
    String[] parts = name.split("[/+]", -1);
    return parts.length > 1 && Arrays.stream(parts).map(Agencies::key).allMatch(agencies::contains);
  }
}
