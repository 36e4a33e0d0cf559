using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Works out which of a table's date columns has the meeting dates.</summary>
internal static partial class DateColumns
{
    /// <summary>How clearly a heading says that its dates are the meetings'.</summary>
    public static DateSense SenseOf(string heading)
    {
        var words = ColumnKinds.Words(heading);
        if (words.Any(word => Other().IsMatch(word))) return DateSense.Other;
        if (words.Any(word => By().IsMatch(word))) return DateSense.Until;
        if (words.Any(word => Meeting().IsMatch(word)))
            return ColumnKinds.Mentions(heading, ColumnKind.Date) || !ColumnKinds.Mentions(heading, ColumnKind.Number)
                ? DateSense.Meeting
                : DateSense.Number;
        if (ColumnKinds.Of(heading) is (ColumnKind.Date, _))
            return words.Length == 1 || Remark().IsMatch(heading) ? DateSense.Date : DateSense.Unsure;
        return ColumnKinds.Of(heading) is (ColumnKind.Number, _) ? DateSense.Number : DateSense.Unsure;
    }

    /// <summary>Whether a column has months, so that the numbers in one called "Day" are days.</summary>
    public static bool IsMonth(string heading) =>
        ColumnKinds.Words(heading) is ["month" or "monat" or "mois" or "mes" or "mese" or "maand"];

    // Dates of a paper, a form or a list, not of meetings.
    [GeneratedRegex(
        "^(publi|pubbli|post(ed|ing)|submi|sign|creat|updat|modif|edit|add(ed)?$|released?$|regist|upload|veroffentlich|erschein|anmeld"
            + "|paruti|received|announce|recorded|rsvp|invit|issued?$|birth|出版|发布|發布|发表|公開|출판|게시|등록)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(
        "^(due|deadline|by|until|ends?|finish|cutoff|abgabe|abgabetermin|frist|limite|fin|ende|original|old|previous|former|slides"
            + "|draft|截止|締切|마감)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(
        "^(meetings?|discuss|sessions?|talk|class|present|seminar|lecture|held|event|schedul|new|actual|final|confirmed|starts?|begins?"
            + "|from|sitzung|treffen|vortrag|seance|sesion|incontro|encontro|reunion|bijeenkomst|讨论|討論|会议|開催|発表|발표|모임)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"^\W*\w+\W*\((all |times?|tentative|utc|gmt|[a-z]{2,4}\b)[^()]*\)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}

/// <summary>How clearly a heading says that its dates are the meetings'.</summary>
internal enum DateSense
{
    /// <summary>They are those of something else.</summary>
    Other,

    /// <summary>They're deadlines, or dates that no longer apply.</summary>
    Until,

    /// <summary>It numbers the meetings, and gives their dates as well.</summary>
    Number,

    /// <summary>It says nothing like that, or something that we don't know.</summary>
    Unsure,

    /// <summary>They are dates.</summary>
    Date,

    /// <summary>They are the dates of meetings.</summary>
    Meeting,
}
