package bureau;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may look into whom: the table of ARCHITECTURE.md, as a test. */
class ArchitectureTest {
  private static final JavaClasses BUREAU =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("bureau");

  @ParameterizedTest(name = "{0} imports no more than {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article |
          files   |
          query   |
          names   | bureau.article bureau.query com.ibm.icu..
          search  | bureau.article bureau.query
          copies  | bureau.article
          extract | bureau.article org.jsoup.. tools.jackson.. opennlp.tools..
          read    | bureau.article bureau.extract org.jsoup.. com.ibm.icu.. tools.jackson.. de.siegmar.fastcsv.. org.netpreserve.jwarc.. org.brotli.dec.. org.apache.james.mime4j.. org.apache.pdfbox.. org.apache.fontbox..
          text    | bureau.article bureau.query bureau.search org.apache.lucene.. org.tartarus.snowball.. com.ibm.icu.. morfologik.stemming..
          lucene  | bureau.article bureau.copies bureau.query bureau.search bureau.text org.apache.lucene.. com.github.benmanes.caffeine.. org.tartarus.snowball..
          alerts  | bureau.article bureau.files bureau.query bureau.search tools.jackson..
          ingest  | bureau.article bureau.read bureau.search
          opensearch | bureau.article bureau.copies bureau.lucene bureau.query bureau.search bureau.text org.apache.lucene.. org.opensearch.client.. org.apache.hc.. tools.jackson..
          export  | bureau.article bureau.query bureau.search tools.jackson.. de.siegmar.fastcsv..
          eval    | bureau.query bureau.search bureau.article
          web     | bureau.article bureau.query bureau.names bureau.search bureau.export bureau.web.. io.javalin.. org.eclipse.jetty.. jakarta.servlet.. gg.jte.. org.commonmark.. com.ibm.icu.. at.favre.lib.. io.github.bucket4j.. kotlin.. tools.jackson.. io.micrometer..
          """)
  void packageImportsOnlyWhatTheTableAllows(String name, String allowed) {
    String[] packages =
        Stream.concat(
                Stream.of(
                    "bureau." + name,
                    "java..",
                    "javax..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "com.google.errorprone.annotations.."),
                allowed == null ? Stream.empty() : Arrays.stream(allowed.split(" ")))
            .toArray(String[]::new);
    classes()
        .that(resideInAPackage("bureau." + name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(packages))
        .allowEmptyShould(false)
        .check(BUREAU);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching("bureau.(*)..").should().beFreeOfCycles().check(BUREAU);
  }
}
