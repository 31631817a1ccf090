package bureau.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Supplier;

/**
 * How much there is to read.
 *
 * @param files the number of files to be read
 * @param bytes their size together
 */
record FolderSize(long files, long bytes) {

  static FolderSize of(Inputs inputs) throws IOException {
    long[] sums = new long[2];
    inputs.walk(
        new FolderWalk.Visitor() {
          @Override
          public void file(Path file, Supplier<String> name, BasicFileAttributes attributes) {
            sums[0]++;
            sums[1] += attributes.size();
          }

          @Override
          public void skipped(String name, String reason) {}

          @Override
          public void failed(String name, String error) {}
        });
    return new FolderSize(sums[0], sums[1]);
  }
}
