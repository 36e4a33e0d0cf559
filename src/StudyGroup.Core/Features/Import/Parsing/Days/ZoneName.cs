using StudyGroup.Core.Dates;
using StudyGroup.Core.Dates.Grammar;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>Recognizes the names of zones after a time: "CET", "UTC+2", "Europe/Berlin", "Eastern time".</summary>
internal static class ZoneName
{
    /// <summary>Whether tidy words after a time name a zone and aren't the start of a title.</summary>
    public static bool IsZone(string words)
    {
        if (words.Contains('/', StringComparison.Ordinal)) return Zones.Find(words) is not null;
        if (words.StartsWith("utc", StringComparison.Ordinal) || words.StartsWith("gmt", StringComparison.Ordinal))
            return words.Length == 3 || !char.IsLetter(words[3]);
        return IsShort(words)
            || (words.EndsWith(" time", StringComparison.Ordinal) && words[..^5] is var place && (IsShort(place) || IsRegion(place)));
    }

    /// <summary>Whether a word is a zone's abbreviation but not in capitals, and so may be part of a title: "Est", "met".</summary>
    public static bool MayBeWord(string word) => word.Any(char.IsLower) && IsShort(word.ToLowerInvariant());

    private static bool IsShort(string word) => ZoneWords.IsShortName(word) || word is
        "utc" or "gmt" or "ast" or "adt" or "nst" or "akst" or "akdt" or "hst" or "brt" or "art" or "clt" or "cot" or "sast" or "wat"
            or "cat" or "eat" or "trt" or "irst"
        or "gst" or "pkt" or "npt" or "ict" or "wib" or "pht" or "acdt" or "aet" or "nzt";

    private static bool IsRegion(string word) =>
        word is "local" or "uk" or "us" or "eastern" or "central" or "mountain" or "pacific" or "european" or "london" or "berlin"
            or "paris";
}
