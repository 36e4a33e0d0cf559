using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;

namespace StudyGroup.Core.Seeds;

/// <summary>Where in a table the facts of a seminar stand.</summary>
/// <param name="Count">How many columns the table has.</param>
/// <param name="Number">The column of the numbers.</param>
/// <param name="Topic">The column of the topics.</param>
/// <param name="Date">The column of the dates, or none.</param>
/// <param name="Chapter">The column of the chapters, or none.</param>
internal sealed partial record ScheduleColumns(int Count, int Number, int Topic, int? Date, int? Chapter)
{
    /// <summary>
    /// The columns of a table that has seminars and topics, by the words in its heading, whatever else stands beside them; null of any other.
    /// </summary>
    public static ScheduleColumns? Find(Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } heading) return null;
        var names = heading.Select(cell => Word().Matches(MarkdownText.Of(cell)).Select(m => m.Value).ToArray()).ToArray();
        return Column(names, "Seminar") is { } number && Column(names, "Topic") is { } topic
            ? new(LastNamed(names) + 1, number, topic, Column(names, "Date"), Column(names, "Chapter"))
            : null;
    }

    /// <summary>The column with the name; of several the one that says least beside it: "Seminar topic" is not where the number stands.</summary>
    private static int? Column(string[][] names, string name) => names.Index()
        .Where(c => c.Item.Contains(name, StringComparer.OrdinalIgnoreCase))
        .OrderBy(c => c.Item.Length)
        .Select(c => (int?)c.Index)
        .FirstOrDefault();

    private static int LastNamed(string[][] names) => Array.FindLastIndex(names, n => n.Length > 0);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
