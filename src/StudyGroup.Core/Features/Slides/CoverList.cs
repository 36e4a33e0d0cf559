namespace StudyGroup.Core.Features.Slides;

/// <summary>A list of what slides cover, as one writes it: with commas or on lines of their own.</summary>
internal static class CoverList
{
    /// <summary>The items; a comma in parentheses belongs to its item: "Use cases (fraud detection, prices)" is one.</summary>
    public static IEnumerable<string> Split(string text) =>
        text.Split('\n').SelectMany(SplitLine).Select(item => item.Trim()).Where(item => item.Length > 0);

    private static IEnumerable<string> SplitLine(string line)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '(') depth++;
            if (line[i] == ')') depth = Math.Max(0, depth - 1);
            if (line[i] != ',' || depth > 0) continue;
            yield return line[start..i];
            start = i + 1;
        }

        yield return line[start..];
    }
}
