package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.query.QueryParser;
import bureau.search.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CommandsTest {
  @TempDir private Path temp;
  private Path folder;
  private Path index;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("articles"));
    index = temp.resolve("index");
    Files.writeString(
        folder.resolve("news.jsonl"),
        """
        {"id":"a","title":"Ferries stop","date":"2024-05-01","text":"Envoys left the island."}
        {"id":"b","title":"Grain moves","date":"2024-05-02","text":"Envoys came to the port."}
        """);
  }

  @Test
  void unknownOptionIsAUsageErrorThatNamesIt() {
    assertThat(run("search", "--nonsense", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--nonsense");
  }

  @Test
  void indexThenSearchFindsAndNothingFoundIsOne() {
    assertThat(index()).isZero();
    assertThat(err.toString()).contains("2 entries read: 2 articles, 0 skipped, 0 failed");
    assertThat(run("search", "envoys", "island", "--index", index.toString())).isZero();
    assertThat(out.toString()).contains("Ferries stop").doesNotContain("Grain moves");
    assertThat(run("search", "zebra", "--index", index.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("Nothing found");
  }

  @Test
  void searchPrintsTheJsonOfTheServer() {
    index();
    run("search", "headline:grain", "--format", "json", "--index", index.toString());
    assertThat(out.toString()).contains("\"total\":1").contains("\"id\":\"b\"");
  }

  @Test
  void searchWhoseTimeIsOverSaysSo() {
    Results part =
        new Results(
            7, true, false, List.of(), List.of(), List.of(), List.of(), null, null, Duration.ZERO);
    new ResultsText(new PrintWriter(out, true), false, Ansi.OFF)
        .print(new QueryParser(LocalDate.of(2026, 11, 26)).parse("envoys"), part);
    assertThat(out.toString()).contains("Note: The time for this search ran out", "7 articles");
    index();
    assertThat(run("search", "envoys", "--timeout", "3600000", "--index", index.toString()))
        .isZero();
    assertThat(run("search", "envoys", "--timeout", "-1", "--index", index.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--timeout is -1; it takes 0 or more milliseconds");
  }

  @Test
  void articleTellsTheTerminalNothing() throws IOException {
    Files.writeString(
        folder.resolve("escape.jsonl"),
        "{\"id\":\"x\",\"title\":\"Zebra \\u001b]0;owned\\u0007 talks\","
            + "\"publisher\":\"A \\u009b31m\",\"text\":\"Zebra \\u001b[2J envoys met.\"}\n");
    index();
    assertThat(run("search", "zebra", "--index", index.toString())).isZero();
    assertThat(out.toString()).contains("Zebra").doesNotContainPattern("[\\p{Cc}&&[^\\r\\n]]");
  }

  @Test
  void searchListsCopiesOnceUnlessAskedForEach() throws IOException {
    String text =
        "The ferry to the outer islands will not sail before Thursday, the harbour master of Port"
            + " Maren said, since 2 of its 3 engines have failed and the parts are in Brunnhaven.";
    Files.writeString(
        folder.resolve("wire.jsonl"),
        """
        {"id":"w1","title":"Ferry halted","text":"%s","date":"2024-02-01","publisher":"Meridian Wire"}
        {"id":"w2","title":"No ferry","text":"%s","date":"2024-02-02","publisher":"The Gazette"}
        """
            .formatted(text, text));
    index();
    assertThat(run("search", "brunnhaven engines", "--index", index.toString())).isZero();
    assertThat(out.toString())
        .contains("2 articles", "Ferry halted", "also in: The Gazette, 2 Feb 2024")
        .doesNotContain("No ferry");
    run("search", "brunnhaven", "--duplicates", "all", "--index", index.toString());
    assertThat(out.toString()).contains("Ferry halted", "No ferry");
    assertThat(run("search", "x", "--duplicates", "some", "--index", index.toString()))
        .isEqualTo(2);
  }

  @Test
  void searchPrintsATableThatNoSpreadsheetTakesForFormulas() throws IOException {
    Files.writeString(
        folder.resolve("more.jsonl"),
        """
        {"id":"c","title":"=HYPERLINK(1)","date":"2024-05-03","text":"Nothing, \\"quoted\\" here."}
        """);
    index();
    assertThat(run("search", "quoted", "--format", "csv", "--index", index.toString())).isZero();
    assertThat(out.toString())
        .startsWith("query_id,query,total,rank,score,id,headline,authors,published,")
        .contains("1,quoted,1,1,")
        .contains(",c,'=HYPERLINK(1),,2024-05-03,")
        .endsWith("\r\n");
  }

  @Test
  void listOfQueriesIsAnsweredAsATable() throws IOException {
    index();
    Path list =
        Files.writeString(
            temp.resolve("list.csv"),
            "id,query\r\nq1,\"headline:grain OR headline:ferries\"\r\nq2,zebra\r\n");
    int exit =
        run("search", "--queries", list.toString(), "--format", "csv", "--index", index.toString());
    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("q1,headline:grain OR headline:ferries,2,2,"))
        .anyMatch(line -> line.startsWith("q2,zebra,0,,"));
  }

  @Test
  void rowWithoutAQueryFailsAndTheOthersAreAnswered() throws IOException {
    index();
    Path list = Files.writeString(temp.resolve("list.csv"), "query,id\ngrain,a\n,b\n");
    int exit =
        run(
            "search",
            "--queries",
            list.toString(),
            "--format",
            "jsonl",
            "--index",
            index.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"query_id\":\"a\",").contains("\"total\":1"),
            second ->
                assertThat(second)
                    .isEqualTo("{\"query_id\":\"b\",\"error\":\"line 3 has no query\"}"));
  }

  @Test
  void listWithOneColumnNeedsNoHeader() throws IOException {
    index();
    Path list = Files.writeString(temp.resolve("list.csv"), "zebra\nunicorn\n");
    int exit =
        run("search", "--queries", list.toString(), "--format", "csv", "--index", index.toString());
    assertThat(exit).isEqualTo(1);
    assertThat(out.toString()).contains("\r\n1,zebra,0,").contains("\r\n2,unicorn,0,");
  }

  @Test
  void listWithSeveralColumnsNeedsAHeader() throws IOException {
    index();
    Path list = Files.writeString(temp.resolve("list.csv"), "a,grain\n");
    int exit =
        run("search", "--queries", list.toString(), "--format", "csv", "--index", index.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("several columns but no header").contains("id,query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "search grain --queries x.csv", "search --queries x.csv"})
  void searchNeedsOneQueryOrAListWithAFormat(String line) {
    assertThat(run(line.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: bureau search");
  }

  @Test
  void searchExplainsAndSaysWhatWasProbablyMeant() {
    index();
    run("search", "grain", "--explain", "--index", index.toString());
    assertThat(out.toString()).contains("because: headline has ‘grain’").contains("idf, computed");
    run("search", "envoyz", "--index", index.toString());
    assertThat(err.toString()).contains("Did you mean: envoys");
  }

  @Test
  void searchPrintsWholeArticlesThatCanBeIndexedAgain() throws IOException {
    index();
    run("search", "envoys", "--sort", "oldest", "--format", "jsonl", "--index", index.toString());
    String lines = out.toString();
    assertThat(lines.lines()).hasSize(2);
    Path second = Files.createDirectory(temp.resolve("second"));
    Files.writeString(second.resolve("again.jsonl"), lines);
    Path copy = temp.resolve("copy");
    assertThat(run("index", second.toString(), "--index", copy.toString())).isZero();
    assertThat(run("search", "id:a island", "--index", copy.toString())).isZero();
  }

  @Test
  void failedLineMakesTheExitCodeTwoAndTheReportNamesIt() throws IOException {
    Files.writeString(
        folder.resolve("bad.jsonl"), "{\"id\":\"c\",\"title\":\"T\",\"text\":\"x\"}\n{oops\n");
    Path report = temp.resolve("report.json");
    int exit =
        run("index", folder.toString(), "--index", index.toString(), "--report", report.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(Files.readString(report)).contains("\"bad.jsonl#2\"").contains("\"failed\":1");
  }

  @Test
  void reportIsPrintedAsJsonInPlaceOfTheOneToRead() {
    assertThat(run("index", folder.toString(), "--json", "--index", index.toString())).isZero();
    assertThat(out.toString())
        .startsWith("{\"files\":{\"found\":1,")
        .contains("\"articles_in_index\":2")
        .hasLineCount(1);
    assertThat(err.toString()).doesNotContain("entries read");
  }

  @Test
  void searchWithoutAnIndexSaysHowToMakeOne() {
    assertThat(run("search", "x", "--index", index.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no index").contains("bureau index FOLDER");
  }

  @Test
  void folderOfOtherThingsIsNoIndex() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "not an index");
    assertThat(run("search", "x", "--index", other.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no index");
  }

  @Test
  void absentFolderIsSaidInOneLine() {
    assertThat(run("index", temp.resolve("nowhere").toString(), "--index", index.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("There is no file or folder").doesNotContain("\tat ");
  }

  @Test
  void extractPrintsTheContractALine() {
    assertThat(run("extract", folder.toString())).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").contains("\"body\":["));
  }

  @Test
  void extractOfNoArticleFoundNothing() throws IOException {
    Path picture =
        Files.write(temp.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertThat(run("extract", picture.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("skipped picture.png");
  }

  @Test
  void extractPrintsTheEvidenceOfAPage() throws IOException {
    Files.writeString(
        folder.resolve("page.html"),
        """
        <html lang="en"><head><meta property="og:title" content="Ferries stop"></head>
        <body><article><h1>Ferries stop</h1>
        <p>The ferries between the islands stopped on Monday, the port's master said there.</p>
        <p>Nobody could say when they would run again, or who would pay for the fuel by then.</p>
        <p>The talks in the capital went on late into the night without any word of a result.</p>
        <p>A second round is planned for the end of the month, the foreign ministry said there.</p>
        </article></body></html>
        """);
    assertThat(run("extract", "--evidence", folder.resolve("page.html").toString())).isZero();
    assertThat(out.toString())
        .startsWith("{\"path\":\"page.html\",\"evidence\":[")
        .contains("\"field\":\"headline\"")
        .contains("\"where\":\"og:title\"")
        .contains("\"chosen\":true");
  }

  @Test
  void extractPrintsTheEvidenceOfATextAndOfEachArticleOfADownload() throws IOException {
    Files.writeString(
        folder.resolve("download.txt"),
        """
        HD  Ferries stop
        BY  By Jane Sample
        PD  6 February 2024
        SN  The Sample Post
        LP
        The ferries between the islands stopped on Monday, the port's master said there.
        HD  Ferries sail again
        PD  7 February 2024
        TD
        The ferries sailed again on Tuesday.
        """);
    assertThat(run("extract", "--evidence", folder.resolve("download.txt").toString())).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"path\":\"download.txt#1\",\"evidence\":[")
        .contains("\"where\":\"field headline\"")
        .contains("\"value\":\"By Jane Sample\"")
        .contains("\"chosen\":true");
  }

  @Test
  void extractSaysWhereThereIsNoEvidence() throws IOException {
    Files.writeString(
        folder.resolve("lines.jsonl"), "{\"title\":\"Ferries stop\",\"text\":\"They stopped.\"}\n");
    assertThat(run("extract", "--evidence", folder.resolve("lines.jsonl").toString())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("lines.jsonl#1: it states its fields itself");
  }

  @Test
  void evalMeasuresARankingAndWritesTheRun() throws IOException {
    index();
    Path topics = Files.writeString(temp.resolve("topics.tsv"), "1\tgrain port\n2\tferries\n");
    Path qrels = Files.writeString(temp.resolve("qrels.txt"), "1 0 b 1\n2 0 a 1\n");
    Path runFile = temp.resolve("out.run");
    int exit =
        run(
            "eval",
            "--topics",
            topics.toString(),
            "--qrels",
            qrels.toString(),
            "--run",
            runFile.toString(),
            "--index",
            index.toString());
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("all n=2").contains("map=1.0000");
    assertThat(Files.readString(runFile)).contains("1 Q0 b 1 ").contains("2 Q0 a 1 ");
    run(
        "eval",
        "--json",
        "--topics",
        topics.toString(),
        "--qrels",
        qrels.toString(),
        "--index",
        index.toString());
    assertThat(out.toString())
        .contains("{\"count\":2,\"mean\":{\"map\":1.0,", "\"topics\":{\"1\":{\"map\":1.0,");
  }

  @Test
  void checkSaysThatTheIndexIsSound() {
    index();
    assertThat(run("check", "--index", index.toString())).isZero();
    assertThat(out.toString()).contains("is sound: 2 articles");
    run("check", "--json", "--index", index.toString());
    assertThat(out.toString())
        .contains("\"sound\":true,\"articles\":2,\"segments\":1,\"problems\":[]");
  }

  private int index() {
    return run("index", folder.toString(), "--index", index.toString());
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
