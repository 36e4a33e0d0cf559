namespace StudyGroup.Core.Exchange.Reading.Days;

/// <summary>
/// The names of months and weekdays, whole or shortened, in English, German, French, Spanish, Italian, Portuguese, Dutch and Turkish.
/// </summary>
internal static class CalendarNames
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

    private static readonly string[][] Weekdays =
    [
        ["monday", "montag", "lundi", "lunes", "lunedì", "lunedi", "segunda", "maandag", "pazartesi"],
        ["tuesday", "dienstag", "mardi", "martes", "martedì", "martedi", "terça", "dinsdag", "salı"],
        ["wednesday", "weds", "mittwoch", "mercredi", "miércoles", "miercoles", "mercoledì", "mercoledi", "quarta", "woensdag", "çarşamba"],
        ["thursday", "donnerstag", "jeudi", "jueves", "giovedì", "giovedi", "quinta", "donderdag", "perşembe"],
        ["friday", "freitag", "vendredi", "viernes", "venerdì", "venerdi", "sexta", "vrijdag", "cuma"],
        ["saturday", "samstag", "sonnabend", "samedi", "sábado", "sabado", "sabato", "zaterdag", "cumartesi"],
        ["sunday", "sonntag", "dimanche", "domingo", "domenica", "zondag", "pazar"],
    ];

    /// <summary>The month, 1 to 12, that a word in small letters names, or null.</summary>
    public static int? Month(string word) => Find(Months, word, 3) is [var month] ? month : null;

    /// <summary>Whether a word in small letters names a weekday.</summary>
    public static bool IsWeekday(string word) => Find(Weekdays, word, 2).Length > 0;

    /// <summary>The weekday, 1 (Monday) to 7, that a word in small letters names; null where it is none, or several ("di" is two).</summary>
    public static int? Weekday(string word) => Find(Weekdays, word, 2) is [var day] ? day : null;

    private static int[] Find(string[][] names, string word, int shortest) => word.Length < shortest
        ? []
        : [.. names.Index().Where(n => n.Item.Any(name => name.StartsWith(word, StringComparison.Ordinal))).Select(n => n.Index + 1)];
}
