using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>
/// The names and abbreviations of months and weekdays in English, German, French, Spanish, Italian, Portuguese, Dutch and Turkish, and of
/// weekdays in Chinese, Japanese and Korean.
/// </summary>
internal static partial class CalendarNames
{
    private static readonly string[][] Months =
    [
        ["january", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari", "ocak"],
        ["february", "februar", "feber", "février", "fevrier", "febrero", "febbraio", "fevereiro", "februari", "şubat", "subat"],
        ["march", "märz", "maerz", "marz", "mars", "marzo", "março", "marco", "maart", "mart", "mrt"],
        ["april", "avril", "abril", "aprile", "nisan"],
        ["may", "mai", "mayo", "maggio", "maio", "mei", "mayıs", "mayis"],
        ["june", "juni", "juin", "junio", "giugno", "junho", "haziran"],
        ["july", "juli", "juillet", "julio", "luglio", "julho", "temmuz"],
        ["august", "août", "aout", "agosto", "augustus", "ağustos", "agustos"],
        ["september", "septembre", "septiembre", "setiembre", "settembre", "setembro", "eylül", "eylul"],
        ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "ekim"],
        ["november", "novembre", "noviembre", "novembro", "kasım", "kasim"],
        ["december", "dezember", "décembre", "decembre", "diciembre", "dicembre", "dezembro", "aralık", "aralik"],
    ];

    private static readonly string[][] WeekdayNames =
    [
        ["monday", "montag", "lundi", "lunes", "lunedì", "lunedi", "segunda", "maandag", "pazartesi"],
        ["tuesday", "dienstag", "mardi", "martes", "martedì", "martedi", "terça", "dinsdag", "salı"],
        ["wednesday", "weds", "mittwoch", "mercredi", "miércoles", "miercoles", "mercoledì", "mercoledi", "quarta", "woensdag", "çarşamba"],
        ["thursday", "donnerstag", "jeudi", "jueves", "giovedì", "giovedi", "quinta", "donderdag", "perşembe"],
        ["friday", "freitag", "vendredi", "viernes", "venerdì", "venerdi", "sexta", "vrijdag", "cuma"],
        ["saturday", "samstag", "sonnabend", "samedi", "sábado", "sabado", "sabato", "zaterdag", "cumartesi"],
        ["sunday", "sonntag", "dimanche", "domingo", "domenica", "zondag", "pazar"],
    ];

    // As timetables write them: M T W R F S U in English, L M X J V S D or the like in Romance languages.
    private static readonly string[] Letters = ["mls", "tm", "wmx", "trjq", "fvs", "s", "sud"];

    private const string EastAsianDays = "月火水木金土日一二三四五六天월화수목금토일";

    private static readonly Regex EastAsian = EastAsianWeekday();

    /// <summary>The month, 1 to 12, that a lower-case word names, or null.</summary>
    public static int? Month(string word) => Find(Months, word, 3) is [var month] ? month : null;

    /// <summary>Whether a word in small letters names a weekday.</summary>
    public static bool IsWeekday(string word) => Weekdays(word).Length > 0;

    /// <summary>
    /// The weekdays, 1 (Monday) to 7, that a lower-case word or letter may mean: "di" is Tuesday or Sunday, "m" is Monday in English and
    /// two other days elsewhere. Empty if it isn't a weekday.
    /// </summary>
    public static ImmutableArray<int> Weekdays(string word) =>
        EastAsian.IsMatch(word) ? [(EastAsianDays.IndexOf(EastAsian.Match(word).Groups["day"].Value[0]) % 7) + 1]
        : word.Length == 1 ? [.. Letters.Index().Where(day => day.Item.Contains(word[0])).Select(day => day.Index + 1)]
        : [.. Find(WeekdayNames, word, 2)];

    /// <summary>Whether a weekday is written in Chinese, Japanese or Korean, which put the month before the day.</summary>
    public static bool IsEastAsian(string word) => EastAsian.IsMatch(word);

    private static int[] Find(string[][] names, string word, int shortest) => word.Length < shortest
        ? []
        : [.. names.Index().Where(n => n.Item.Any(name => name.StartsWith(word, StringComparison.Ordinal))).Select(n => n.Index + 1)];

    // A week number only after "week".
    [GeneratedRegex(
        "^((周|週|星期|礼拜|禮拜)(?<day>[一二三四五六日天])|(?<day>[月火水木金土日])(曜日?)?|(?<day>[월화수목금토일])(요일)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EastAsianWeekday();
}
