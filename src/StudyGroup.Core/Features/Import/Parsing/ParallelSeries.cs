using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Finds series in a file that cover the same, each under a heading of its own: "Cohort 1 (Tuesdays)" and "Cohort 2 (Fridays)". Their
/// numbers come twice. So may those of terms, which don't count if they cover something else.
/// </summary>
internal sealed partial class ParallelSeries
{
    private const int MaxNameLength = 80;
    private const int MinSame = 2;
    private const int MaxSections = 30;
    private const int MaxLevel = 6;

    private readonly ImmutableArray<Section> _sections;

    private ParallelSeries(ImmutableArray<Section> sections)
    {
        _sections = sections;
        Open = new(sections[0].Parts[0].Line, [.. sections.Select(s => new WrittenSeries(s.Name, s.Parts[0].Line, FirstDay(s)))]);
    }

    /// <summary>The series to choose from.</summary>
    public OpenSeries Open { get; }

    /// <summary>The series, or null if there's only one.</summary>
    public static ParallelSeries? Find(MarkdownDocument document, ImmutableArray<ScheduleRows> parts)
    {
        var placed = Place([.. document.OfType<HeadingBlock>()], parts);
        for (var level = 1; level <= MaxLevel; level++)
        {
            var sections = Sections(placed, level);
            if (sections.Length is < 2 or > MaxSections) continue;
            var parallel = sections.Where(one => sections.Any(other => one != other && AreParallel(one, other))).ToImmutableArray();
            if (parallel.Length > 1) return new(Named(parallel));
        }

        return null;
    }

    /// <summary>The parts without those of all series but one, or without those of any.</summary>
    public ImmutableArray<ScheduleRows> Without(ImmutableArray<ScheduleRows> parts, WrittenSeries? chosen) =>
        [.. parts.Where(part => !_sections.Any(s => s.Name != chosen?.Name && s.Parts.Contains(part)))];

    // Each part with the headings that it's under, by their levels.
    private static List<(ScheduleRows Part, HeadingBlock?[] Under)> Place(HeadingBlock[] headings, ImmutableArray<ScheduleRows> parts)
    {
        var placed = new List<(ScheduleRows, HeadingBlock?[])>();
        var (next, under) = (0, new HeadingBlock?[MaxLevel + 1]);
        foreach (var part in parts)
        {
            for (; next < headings.Length && headings[next].Line + 1 <= part.Line; next++)
            {
                under = [.. under[..headings[next].Level], .. new HeadingBlock?[MaxLevel + 1 - headings[next].Level]];
                under[headings[next].Level] = headings[next];
            }

            placed.Add((part, under));
        }

        return placed;
    }

    private static Section[] Sections(List<(ScheduleRows Part, HeadingBlock?[] Under)> placed, int level) =>
    [
        .. placed.Where(p => p.Under[level] is not null).GroupBy(p => p.Under[level]!)
            .Select(g => (Name: Texts.Cut(Cell.Read(g.Key).Text, MaxNameLength), Parts: g.Select(p => p.Part)))
            .Where(section => section.Name.Length > 0)
            .Take(MaxSections + 1)
            .Select(section => new Section(section.Name, [.. section.Parts])),
    ];

    private static bool AreParallel(Section one, Section other)
    {
        var same = one.Titles.Keys.Where(other.Titles.ContainsKey).ToArray();
        if (same.All(title => one.Titles[title] == other.Titles[title]) && same.Length > 0) return false;
        var areNumbered = one.Numbers.Overlaps(other.Numbers) || same.Any(one.NumberedTitles.Contains);
        if (one.IsCohort && other.IsCohort && one.Name != other.Name) return areNumbered || same.Length >= MinSame;
        return areNumbered && same.Length >= MinSame && same.Length * 2 >= Math.Min(one.Titles.Count, other.Titles.Count);
    }

    private static ImmutableArray<Section> Named(ImmutableArray<Section> sections) =>
        [.. sections.Select(s =>
            sections.Count(other => other.Name == s.Name) > 1 ? s with { Name = $"{s.Name} (line {s.Parts[0].Line})" } : s)];

    private static NodaTime.LocalDate? FirstDay(Section section)
    {
        var reading = new SeriesReading();
        reading.Read(section.Parts);
        return reading.Result().Seminars.Select(s => s.Date?.Known()?.Day).FirstOrDefault(day => day is not null);
    }

    [GeneratedRegex(
        @"\b(cohorts?|groups?|tracks?|streams?|batch|kohorte|gruppe|cohorte|groupe|grupo|gruppo|groep)\b|\b(mon|tues|wednes|thurs|fri|satur"
            + @"|sun)days?\b|[期班组組]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Cohort();

    private sealed record Section(string Name, ImmutableArray<ScheduleRows> Parts)
    {
        public bool IsCohort { get; } = Cohort().IsMatch(Name);

        /// <summary>The dates as written, by the letters and digits of the titles.</summary>
        public Dictionary<string, string> Titles { get; } = Rows(Parts)
            .Select(row => (Key: Key(row.Title.Text), row.Date.Text)).Where(row => row.Key.Length > 0)
            .DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Text);

        /// <summary>Those of the titles with a digit. Digits of an address, such as that of a paper, number nothing.</summary>
        public HashSet<string> NumberedTitles { get; } =
            [.. Rows(Parts).Select(row => row.Title.Text).Where(title => WebAddresses.Without(title).Any(char.IsDigit)).Select(Key)];

        public HashSet<string> Numbers { get; } =
            [.. Rows(Parts).Select(row => Digits().Match(row.Number.Text).Value).Where(digits => digits.Length > 0)];

        private static IEnumerable<ScheduleRow> Rows(ImmutableArray<ScheduleRows> parts) => parts.SelectMany(part => part.Rows);

        private static string Key(string title)
        {
            if (RowReading.Named(title) is null || BreakPhrases.Read(title) is not null) return "";
            var key = new StringBuilder();
            foreach (var character in title.Where(char.IsLetterOrDigit)) key.Append(char.ToLower(character, CultureInfo.InvariantCulture));
            return key.ToString();
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
