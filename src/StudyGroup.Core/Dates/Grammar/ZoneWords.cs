using System.Text;
using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads a time of day's zone: "UTC", "GMT+2", "Z", "+01:00", "Europe/Berlin".</summary>
internal static class ZoneWords
{
    /// <summary>Abbreviations that several zones share, or that apply only half of the year.</summary>
    public static bool IsShortName(string word) => word is
        "cet" or "cest" or "met" or "mez" or "mesz" or "wet" or "west" or "eet" or "eest" or "bst" or "ist" or "msk" or "est" or "edt"
            or "et" or "cst" or "cdt"
        or "ct" or "mst" or "mdt" or "mt" or "pst" or "pdt" or "pt" or "jst" or "kst" or "sgt" or "hkt" or "aest" or "aedt" or "acst"
            or "awst" or "nzst" or "nzdt";

    /// <summary>The zone at the start of the text, or null.</summary>
    public static Read<DateTimeZone>? Of(Words words)
    {
        if (words.IsEmpty) return null;
        if ((words.After("utc") ?? words.After("gmt")) is { } utc)
            return PastName(Offset(utc, isShort: true)) ?? new(DateTimeZone.Utc, utc);
        if (words.After("z") is { } zulu) return new(DateTimeZone.Utc, zulu);
        return PastName(Offset(words, isShort: false)) ?? Place(words);
    }

    // Programs write the zone's name after its offset: "+01:00[Europe/Berlin]", "GMT+0100 (Central European Standard Time)".
    private static Read<DateTimeZone>? PastName(Read<DateTimeZone>? offset)
    {
        if (offset is not { Rest: { IsEmpty: false, First.Text: "(" or "[" } name } read) return offset;
        for (name = name.Skip(1); !name.IsEmpty && (name.First.IsWord || name.First.Text is "/" or "_"); name = name.Skip(1))
        {
        }

        return (name.After(")") ?? name.After("]")) is { } rest ? read with { Rest = rest } : offset;
    }

    // "+1" after "UTC"; "+01:00" and "+0100" anywhere; "+01" only right after the time, since it may mean days.
    private static Read<DateTimeZone>? Offset(Words words, bool isShort)
    {
        var sign = words.After("+") is not null ? 1 : words.After("-") is not null ? -1 : 0;
        if (sign == 0 || Numerals.Digits(words.Skip(1), 4) is not { } hours || !words.Skip(1).First.Follows) return null;
        var (hour, minute, rest) = (hours.Value, 0, hours.Rest);
        var length = words.Skip(1).First.Text.Length;
        if (length == 4) (hour, minute) = Math.DivRem(hours.Value, 100);
        else if (length <= 2 && hours.Rest.AtOnce(":") is { } colon && Numerals.Digits(colon, 2) is { } minutes)
            (minute, rest) = (minutes.Value, minutes.Rest);
        else if (length > 2 || (!isShort && !(length == 2 && words.First.Follows))) return null;
        return hour <= 14 && minute < 60
            ? new(DateTimeZone.ForOffset(NodaTime.Offset.FromSeconds(sign * ((hour * 3600) + (minute * 60)))), rest)
            : null;
    }

    private static Read<DateTimeZone>? Place(Words words)
    {
        var (id, rest) = (new StringBuilder(), words);
        while (!rest.IsEmpty && (id.Length == 0 || rest.First.Follows)
            && (rest.First.IsWord || rest.First.IsNumber || rest.First.Text is "/" or "_" or "-" or "+"))
        {
            id.Append(rest.First.Text);
            rest = rest.Skip(1);
        }

        var written = id.ToString();
        return written.Contains('/', StringComparison.Ordinal) && Zones.Find(written) is { } zone ? new(zone, rest) : null;
    }
}
