using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>One time of day as a schedule writes it: "18:00", "6:30 pm", "11", "1130", "18 Uhr", "noon", "午後6時".</summary>
/// <param name="Hour">The hour as written, 0 to 24.</param>
/// <param name="Half">The half of the day, if it's given.</param>
/// <param name="Look">How clearly it is a time.</param>
internal sealed partial record WrittenTime(int Hour, int Minute, DayHalf? Half, TimeLook Look)
{
    /// <summary>One time of day, for patterns that look for several. It has no captures.</summary>
    public const string Pattern =
        @"(上午|午前|오전|早上|凌晨|中午|下午|午後|오후|晚上|夜)? ?" +
        @"((noon|midday|midnight|mittags?|mitternacht|midi|minuit|mediodía|medianoche|mezzogiorno|mezzanotte|meio-dia|meia-noite"
            + @"|middernacht|正午|정오|자정)(?!\p{L})" +
        @"|([0-9]{1,4}|[一二三四五六七八九十]{1,3}(?=[時时点點]))([:.h][0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?)?" +
        @"( ?(h|hrs?|hours|uhr|uur|horas|heures|[時时点點시]( ?([0-9]{1,2} ?[分분]?|半|반))?))?( ?([ap]\.?m?\.?(?!\p{L})|noon|midday|midnight"
            + @"|n(?!\p{L})))?)";

    /// <summary>The time in the written half of the day, or else on a 24-hour clock.</summary>
    public LocalTime Time => At(Half);

    /// <summary>Reads one time in tidy words; null if there is none.</summary>
    public static WrittenTime? Read(string words)
    {
        var match = Parts().Match(words);
        if (!match.Success) return null;
        var (named, half) = (match.Groups["named"].Value, HalfOf(match));
        if (!match.Groups["hour"].Success) return new(12, 0, IsNight(named) ? DayHalf.Morning : DayHalf.Afternoon, TimeLook.Clear);

        var (hour, minute) = (HanNumerals.Read(match.Groups["hour"].ValueSpan), match.Groups["minute"]);
        var minutes = minute.Success ? HanNumerals.Read(minute.ValueSpan) : match.Groups["thirty"].Success ? 30 : 0;
        if (match.Groups["hour"].Length > 2 && !minute.Success) (hour, minutes) = Math.DivRem(hour, 100);
        if (hour > 24 || minutes > 59 || (hour == 24 && minutes > 0)) return null;
        if (half is not null && (hour > 12 ? half == DayHalf.Morning : hour == 0 && half == DayHalf.Afternoon)) return null;
        var isClear = minute.Success || match.Groups["unit"].Success || match.Groups["half"].Length > 1
            || match.Groups["before"].Success || named.Length > 0;
        return new(
            hour, minutes, half,
            isClear ? TimeLook.Clear : match.Groups["hour"].Length > 2 ? TimeLook.Digits : half is null ? TimeLook.Hour : TimeLook.Letter);
    }

    /// <summary>
    /// The start of a range. If only the end says am or pm, the start is in the same half of the day if that puts it before the end, and
    /// otherwise in the other half ("11-1pm" begins at 11:00).
    /// </summary>
    public LocalTime Before(WrittenTime? end)
    {
        if (Half is not null || Hour is < 1 or > 12 || end?.Half is not { } half) return Time;
        return At(half) < end.Time ? At(half) : At(half == DayHalf.Morning ? DayHalf.Afternoon : DayHalf.Morning);
    }

    private LocalTime At(DayHalf? half) =>
        half is null || Hour > 12 ? new(Hour % 24, Minute) : new((Hour % 12) + (half == DayHalf.Afternoon ? 12 : 0), Minute);

    private static DayHalf? HalfOf(Match match) =>
        (match.Groups["before"].Value, match.Groups["half"].Value, match.Groups["named"].Value) switch
        {
            ("上午" or "午前" or "오전" or "早上" or "凌晨", _, _) => DayHalf.Morning,
            ({ Length: > 0 }, _, _) => DayHalf.Afternoon,
            (_, { Length: > 0 } half, _) => half[0] == 'a' ? DayHalf.Morning : DayHalf.Afternoon,
            (_, _, { Length: > 0 } named) => IsNight(named) ? DayHalf.Morning : DayHalf.Afternoon,
            _ => null,
        };

    private static bool IsNight(string named) =>
        named is "midnight" or "mitternacht" or "minuit" or "medianoche" or "mezzanotte" or "meia-noite" or "middernacht" or "자정";

    [GeneratedRegex(
        @"^(?<before>上午|午前|오전|早上|凌晨|中午|下午|午後|오후|晚上|夜)? ?" +
        @"((?<named>\p{L}[\p{L}-]{2,}|正午|정오|자정)" +
        @"|(?<hour>[0-9]{1,4}|[一二三四五六七八九十]{1,3})([:.h](?<minute>[0-9]{2})(:[0-9]{2}([.,][0-9]+)?)?)?" +
        @"( ?(?<unit>h|hrs?|hours|uhr|uur|horas|heures|[時时点點시])( ?((?<minute>[0-9]{1,2}) ?[分분]?|(?<thirty>半"
            + @"|반)))?)?( ?((?<half>[ap]\.?m?\.?)|(?<named>noon|midday|midnight|n)))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}

/// <summary>A half of the day.</summary>
internal enum DayHalf
{
    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>From noon on.</summary>
    Afternoon,
}

/// <summary>How clearly words are a time of day.</summary>
internal enum TimeLook
{
    /// <summary>They are nothing else: "18:00", "6pm", "18h", "noon".</summary>
    Clear,

    /// <summary>A number and a letter, as sections have them too: "2a".</summary>
    Letter,

    /// <summary>Three or four digits, which could be a year: "1130".</summary>
    Digits,

    /// <summary>Any number: "6".</summary>
    Hour,
}
