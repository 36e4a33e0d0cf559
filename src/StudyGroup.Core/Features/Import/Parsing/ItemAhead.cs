using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// What comes between a meeting's date and its topic: a room, a time with a room, or that the meeting was moved or cancelled. If it names
/// another date, the meeting can't be read, because only its author knows which date is right.
/// </summary>
/// <param name="Time">The time as written, or "".</param>
/// <param name="Place">The place, or "".</param>
/// <param name="HasOtherDate">Whether it names another date, which may be the right one.</param>
internal sealed partial record ItemAhead(string Time, string Place, bool HasOtherDate)
{
    /// <summary>Nothing.</summary>
    public static readonly ItemAhead None = new("", "", false);

    private const int MaxLength = 80;
    private const int MaxParts = 3;

    /// <summary>The opening without what comes before its topic, which is then in <see cref="Opening.Ahead"/>.</summary>
    /// <param name="isFollowed">Whether the topic may be below instead of in the line.</param>
    public static Opening Take(Opening opening, bool isFollowed)
    {
        for (var part = 0; part < MaxParts; part++)
        {
            var gap = ItemWords.Gaps(opening.Rest).FirstOrDefault();
            var words = (gap is null ? opening.Rest : opening.Rest[..gap.Index]).Trim();
            if (Read(words, opening.Form) is not { } ahead || (gap is null && !isFollowed && ahead.Place.Length > 0)) break;
            opening = opening with
            {
                Rest = gap is null ? "" : opening.Rest[(gap.Index + gap.Length)..],
                Ahead = opening.Ahead.With(ahead),
            };
        }

        return CancelledTopic.InFront(opening.Rest) is { } topic ? opening with { Rest = topic, IsCancelled = true } : opening;
    }

    /// <summary>Reads one part of a meeting's line; null if it may be a topic.</summary>
    public static ItemAhead? Read(string words, OpeningForm form)
    {
        if (words.Length is 0 or > MaxLength) return null;
        if (MovedFrom().IsMatch(words)) return None;
        // "2027-09-01: September 11: A Day" has a title that is a date.
        if (MovedTo().Match(words) is { Success: true } moved
            && (moved.Groups["mark"].Success || form is OpeningForm.RunsOn or OpeningForm.RunsOnWithoutYear)
            && DateShapeReader.Read(moved.Groups["date"].Value) is { Order: Order.Known })
            return None with { HasOtherDate = true };
        if (form == OpeningForm.RunsOn && Digits().Match(words) is { Success: true } digits)
            return None with { Time = $"{digits.Groups["hour"].Value}:{digits.Groups["minute"].Value}" };
        return ReadPlace(words);
    }

    private ItemAhead With(ItemAhead other) =>
        new(Time.Length > 0 ? Time : other.Time, Place.Length > 0 ? Place : other.Place, HasOtherDate || other.HasOtherDate);

    /// <summary>Whether words are the name of a room or say that people meet online.</summary>
    public static bool IsPlace(string words) => Place_().IsMatch(words);

    private static ItemAhead? ReadPlace(string words)
    {
        var (time, place) = ("", "");
        foreach (var piece in Pieces().Split(words.Trim(' ', '(', ')', '[', ']', ',', '@')))
        {
            if (place.Length == 0 && IsPlace(piece)) place = piece;
            else if (time.Length == 0 && TimeShape.Read(Typed.Tidy(piece)) is { MayBeNumbers: false, IsWord: false }) time = piece;
            else return null;
        }

        return place.Length > 0 ? new(time, place, false) : null;
    }

    // "1730", but not "1984": times written like this are round.
    [GeneratedRegex(
        @"^(?<hour>0[6-9]|1[0-9]|2[0-2])(?<minute>00|15|30|45)(\s?(h|hrs|hours|uhr))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Then the date in front is the right one.
    [GeneratedRegex(
        @"^[(\[](was|moved from|rescheduled from|postponed from|shifted from|originally|formerly|previously|instead of"
            + @"|not)\b[^()\[\]]*[)\]]$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MovedFrom();

    [GeneratedRegex(
        @"^[(\[]?\s*(?<mark>->|=>|→|⇒|➡|(re-?scheduled|postponed|moved|shifted|changed) (to|until)|now( on)?|new( date)?:?|and|&"
            + @"|\+)?\s*(?<date>[^()\[\]]+?)[)\]]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MovedTo();

    [GeneratedRegex(
        @"^(at |in |on )?((the )?(room|rm\.?|raum|seminar room|lecture hall|hörsaal|hs|salle|sala|aula|zaal|building|bldg\.?|gebäude"
            + @"|floor)\s*[:#]?\s*([\p{L}]{0,3}[-.]?[0-9][\p{L}0-9./-]*|\p{Lu})" +
        @"|(on )?(zoom|google meet|ms teams|microsoft teams|teams|discord|skype|jitsi|bigbluebutton|bbb|webex)|online|online only|hybrid"
            + @"|remote|remotely|virtual|virtually|in[ -]person|tb[ad])$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Place_();

    [GeneratedRegex(
        @"\s*[,;|@]\s*|\s+(in|at)\s+(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
