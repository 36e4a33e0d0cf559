using System.Text.RegularExpressions;
using StudyGroup.Core.Exchange.Reading.Days;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Finds a date in front of a list's item which nothing parts from what follows: "2021-08-30 Chapter 1", "[2021-08-30] Chapter 1".</summary>
internal static partial class ItemDate
{
    private const int MostWords = 8;

    /// <summary>The longest such date, which must have its year, and what follows; null where there is none.</summary>
    public static (string Number, string Date, string After)? RunningOn(string text)
    {
        foreach (var gap in Gaps().Matches(text).Take(MostWords).Reverse())
        {
            var head = text[..gap.Index].Trim('[', ']', '(', ')', ':', ' ');
            if (DateShapeReader.Read(head) is { Year: not null }) return ("", head, text[(gap.Index + gap.Length)..]);
        }

        return null;
    }

    [GeneratedRegex(@",?\s+")]
    private static partial Regex Gaps();
}
