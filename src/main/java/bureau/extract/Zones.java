package bureau.extract;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the zone abbreviations under articles mean. Where one has two meanings, this takes the one
 * under which more dated articles are printed:
 *
 * <ul>
 *   <li>IST is India's time (+05:30), not Ireland's or Israel's: Indian outlets print it as a rule,
 *       Irish ones print none, Israeli ones say "Israel time".
 *   <li>BST is British Summer Time (+01:00), not Bangladesh's, whose outlets print "BdST" or none.
 *   <li>CST is North America's Central Standard Time (-06:00), not China's: Chinese outlets print
 *       "Beijing time" or an offset.
 *   <li>EST and AST are North American, not Australian or Arabian; MST is Mountain, not Malaysia's;
 *       SST is Singapore's (+08:00), since no outlet of note is printed on Samoa's.
 *   <li>ET, CT, MT and PT follow the daylight saving time of their date.
 * </ul>
 */
final class Zones {
  private static final Map<String, String> ZONES = new HashMap<>();

  static {
    put("Z", "Z UTC GMT WET AZOST");
    put("+01:00", "CET BST WEST MEZ WAT");
    put("+02:00", "CEST MESZ EET SAST CAT");
    put("+03:00", "EEST MSK МСК TRT EAT IDT");
    put("+04:00", "GST AMT SAMT");
    put("+03:30", "IRST");
    put("+04:30", "AFT");
    put("+05:00", "PKT UZT YEKT");
    put("+05:30", "IST");
    put("+05:45", "NPT");
    put("+06:00", "BDT BDST ALMT");
    put("+06:30", "MMT");
    put("+07:00", "WIB ICT");
    put("+08:00", "HKT SGT MYT PHT WITA AWST SST PHST");
    put("+09:00", "KST JST WIT");
    put("+09:30", "ACST");
    put("+10:00", "AEST");
    put("+10:30", "ACDT");
    put("+11:00", "AEDT");
    put("+12:00", "NZST");
    put("+13:00", "NZDT");
    put("-02:30", "NDT");
    put("-03:30", "NST");
    put("-03:00", "BRT ART ADT UYT CLST");
    put("-04:00", "EDT AST CLT VET BOT");
    put("-05:00", "EST CDT COT PET ECT");
    put("-06:00", "CST MDT");
    put("-07:00", "MST PDT");
    put("-08:00", "PST AKDT");
    put("-09:00", "AKST");
    put("-10:00", "HST");
    put("America/New_York", "ET");
    put("America/Chicago", "CT");
    put("America/Denver", "MT");
    put("America/Los_Angeles", "PT");
  }

  static {
    put("+08:00", "BEIJING_TIME");
    put("+03:00", "MOSCOW_TIME");
    put("+09:00", "TOKYO_TIME KOREA_TIME");
    put("Europe/Kyiv", "KYIV_TIME");
    put("Asia/Jerusalem", "ISRAEL_TIME");
  }

  private Zones() {}

  private static void put(String zone, String abbreviations) {
    for (String abbreviation : abbreviations.split(" ", -1)) {
      ZONES.put(abbreviation, zone);
    }
  }

  /** The distance from UTC that an abbreviation such as "KST" means on a date; empty if unknown. */
  static Optional<ZoneOffset> offset(String abbreviation, LocalDateTime at) {
    String zone = ZONES.get(abbreviation.toUpperCase(Locale.ROOT).replace(' ', '_'));
    return zone == null ? Optional.empty() : Optional.of(ZoneId.of(zone).getRules().getOffset(at));
  }
}
