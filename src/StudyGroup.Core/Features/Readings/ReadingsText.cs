using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Readings;

/// <summary>
/// Readings as text, one per line: "title | link | part | authors | published | optional". Anything but the title may be missing. The link
/// may stand anywhere, also in the title.
/// </summary>
internal static partial class ReadingsText
{
    private const string Optional = "optional";

    /// <summary>The readings, or what's wrong with the first that can't be read.</summary>
    public static Outcome<TypedReadings> Read(string text)
    {
        var lines = text.Split('\n').Select(line => Bullet().Replace(line, "").Trim()).ToList();
        var readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (var (i, line) in lines.Index().Where(l => l.Item.Length > 0))
        {
            if (ReadLine(line).IsRefused(out var refusal, out var reading))
                return lines.Count(l => l.Length > 0) == 1 ? refusal : new Refusal($"Line {i + 1}: {refusal.Sentence}");
            readings.Add(reading);
        }

        return new TypedReadings(readings.ToImmutable());
    }

    /// <summary>A reading as a line, which reads as that reading again.</summary>
    public static string Write(Reading reading)
    {
        List<string?> parts = [reading.Title, reading.Url, reading.Part, reading.Authors, reading.Published];
        while (parts[^1] is null) parts.RemoveAt(parts.Count - 1);
        if (reading.IsOptional) parts.Add(Optional);
        return string.Concat(parts.Select(Escaped).Select((part, i) => i == 0 ? part : part.Length == 0 ? " |" : $" | {part}"));
    }

    private static string Escaped(string? part) => Pipe().Replace(Texts.OneLine(part ?? ""), @"\$1|");

    private static Outcome<Reading> ReadLine(string line)
    {
        var parts = Separator().Split(line).Select(part => EscapedPipe().Replace(part.Trim(), "$1|")).ToList();
        var isOptional = parts.Count > 1 && string.Equals(parts[^1], Optional, StringComparison.OrdinalIgnoreCase);
        if (isOptional) parts.RemoveAt(parts.Count - 1);
        var title = parts[0];
        if (!isOptional && parts.Count == 1 && InBrackets().Match(title) is { Success: true } said)
            (title, isOptional) = (title[..said.Index], true);

        // Without a link, its place may be empty or missing.
        var more = parts.Skip(1).ToList();
        var link = more.FindIndex(ReadingRules.IsMeantAsLink);
        if (link < 0 && more is ["", ..]) link = 0;
        var url = link < 0 ? null : more[link];
        if (link >= 0) more.RemoveAt(link);
        if (more.Count > 3)
            return new Refusal($"That's too much in one line. Write: title | link | part | authors | year | optional.");
        return ReadingRules.Read(new(
            title, url, more.ElementAtOrDefault(0), more.ElementAtOrDefault(1), more.ElementAtOrDefault(2), isOptional));
    }

    [GeneratedRegex(@"^\s*[-*+•]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=^|\s)\|(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // A pipe that would read as a separator has a backslash before it.
    [GeneratedRegex(@"(?<=^|\s)(\\*)\|(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pipe();

    [GeneratedRegex(@"(?<=^|\s)\\(\\*)\|(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedPipe();

    [GeneratedRegex(@"\s*\(optional\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}

/// <summary>Readings as typed into a text.</summary>
internal sealed record TypedReadings(ImmutableArray<Reading> Items);
