package bureau.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an article in a press database's download, with the two-letter codes that Factiva
 * gives them and the English, German and French labels that Nexis does.
 */
enum DownloadField {
  SECTION("SE", "section|rubrik|rubrique"),
  HEADLINE("HD", "headline|title|titel|titre"),
  DECK("", "highlight|insert|encart"),
  BYLINE("BY", "byline|autor|auteur|author"),
  CREDIT("CR", "credit"),
  LENGTH("WC", "length|länge|longueur"),
  DATE("PD", ""),
  TIME("ET", ""),
  OUTLET("SN", ""),
  LANGUAGE("LA", "language|sprache|langue"),
  DATELINE("", "dateline"),
  LEDE("LP", ""),
  TEXT("TD", "body|text|texte|corps"),
  PICTURE("ART", "graphic|grafik|graphique"),
  LOADED("", "load-date|load date|update|date-chargement|ladedatum"),
  SUBJECTS(
      "",
      "subject|subjects|sujet|schlagwörter|organization|organisation|company|firma|societe|société|person|"
          + "geographic|localisation-geo|industry|secteur-activite|ticker|country|city|state"),
  ADDRESS("URL", "url"),
  REST(
      "SC ED PG VOL CY CT CX CLM RF CO IN NS RE IPC IPD PUB AN",
      "publication-type|publication type|zeitungstyp|type-publication|journal-code|journal code|"
          + "document-type|classification|klassifikation|notes|correction|correction-date|distribution|"
          + "series|acc-no|pub-type|type|name|edition|page|copyright");

  private static final Map<String, DownloadField> BY_CODE =
      Arrays.stream(values())
          .flatMap(field ->
              Stream.of(field.codes.split(" ", -1))
                  .filter(code -> !code.isEmpty())
                  .map(code -> Map.entry(code, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, DownloadField> BY_LABEL =
      Arrays.stream(values())
          .flatMap(field ->
              Stream.of(field.labels.split("\\|", -1))
                  .filter(label -> !label.isEmpty())
                  .map(label -> Map.entry(label, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String codes;
  private final String labels;

  DownloadField(String codes, String labels) {
    this.codes = codes;
    this.labels = labels;
  }

  /** The field of a code such as "HD"; empty if there is none. */
  static Optional<DownloadField> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The field of a label such as "Byline", in any case; empty if there is none. */
  static Optional<DownloadField> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether it stands behind an article's text rather than before it. */
  boolean isBehindText() {
    return this == PICTURE
        || this == LOADED
        || this == LANGUAGE
        || this == SUBJECTS
        || this == ADDRESS
        || this == REST;
  }
}
