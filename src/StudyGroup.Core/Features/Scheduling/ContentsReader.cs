using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>A chapter of a table of contents.</summary>
/// <param name="Line">Its line number, from 1.</param>
/// <param name="Number">Its number, or null if no line has one.</param>
public sealed record ContentsChapter(int Line, int? Number, string Title);

/// <summary>A parsed table of contents.</summary>
/// <param name="LeftOut">One sentence for each skipped line, with its number.</param>
public sealed record Contents(ImmutableArray<ContentsChapter> Chapters, ImmutableArray<string> LeftOut);

/// <summary>Parses a table of contents copied from a book, one chapter per line.</summary>
public static partial class ContentsReader
{
    private static readonly ImmutableArray<string> Roman =
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
        "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ];

    /// <summary>
    /// Reads "Chapter 3. Data Engineering . . . . 49", "3 Training Data", "- 4) Features" and "Chapter IV: Models". If no line has a
    /// number, every line is a chapter. Page numbers after dots, tabs or wide gaps are dropped. Sections ("3.1"), parts and unnumbered
    /// lines among numbered chapters (a preface, an index) are skipped and reported.
    /// </summary>
    /// <param name="unit">What the group calls a chapter: "Week 3: Models" counts as one too in a group that reads by the week.</param>
    public static Contents Read(string text, UnitWord unit = UnitWord.Chapter)
    {
        var lines = text.Split('\n').Select((line, i) => (Number: i + 1, Text: Tidy(line))).Where(l => l.Text.Length > 0).ToList();
        var numbered = lines.Select(l => (l.Number, l.Text, Read: Numbered(l.Text, unit))).ToList();
        if (numbered.All(l => l.Read is null))
            return new(
                [.. lines.Where(l => !IsHeading(l.Text, unit)).Select(l => new ContentsChapter(l.Number, null, Titled(l.Text)))], []);

        var chapters = ImmutableArray.CreateBuilder<ContentsChapter>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<int>();
        foreach (var (number, line, read) in numbered)
        {
            if (read is not { } chapter)
                leftOut.Add($"Line {number} doesn't look like a {UnitWords.Of(unit)}, so I skipped it: {Texts.Cut(line, 60)}");
            else if (!seen.Add(chapter.Number))
                leftOut.Add($"Line {number} repeats {UnitWords.Of(unit)} {chapter.Number}, so I skipped it: {Texts.Cut(line, 60)}");
            else
                chapters.Add(new ContentsChapter(number, chapter.Number, Titled(chapter.Title)));
        }

        return new(chapters.ToImmutable(), leftOut.ToImmutable());
    }

    // A chapter without a title gets its number as the title.
    private static (int Number, string Title)? Numbered(string line, UnitWord unit)
    {
        var match = Chapter().Match(line);
        if (!match.Success || (match.Groups["unit"] is { Success: true } word && !IsCalled(unit, word.Value))) return null;
        var written = match.Groups["number"].Value;
        var number = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)
            ? arabic
            : Roman.IndexOf(written.ToLowerInvariant()) + 1;
        var title = match.Groups["title"].Value;
        return number is < 1 or > 999 ? null : (number, title.Length == 0 ? $"{UnitWords.Heading(unit)} {number}" : title);
    }

    private static string Tidy(string line) => PageNumber().Replace(Bullet().Replace(line, ""), "").Trim().Trim('*', '#', '_', ' ');

    private static string Titled(string title) => Texts.Cut(title, Seminar.MaxTopicLength);

    private static bool IsHeading(string line, UnitWord unit) =>
        line.ToLowerInvariant() is "contents" or "table of contents" or "toc" or "chapters"
        || string.Equals(line, UnitWords.Many(unit), StringComparison.OrdinalIgnoreCase);

    private static bool IsCalled(UnitWord unit, string word) => string.Equals(word, UnitWords.Of(unit), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(?:(?:chapter|chap\.?|ch\.?|lecture|unit|(?<unit>paper|week|session))\s*(?<number>[0-9]{1,3}|[ivx]+)\b"
        + @"|(?<number>[0-9]{1,3})(?![0-9.]*[0-9]))"
        + @"\s*[.:)\-–—|]*\s*(?<title>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(
        @"(?:\s*(?:\.\s?){3,}|\t\s*|\s{2,}|\s*…+\s*)(?:[0-9]{1,4}|[ivxlc]{1,7})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\s*(?:[-*+•·]\s+)?(?:\[[ x]\]\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
