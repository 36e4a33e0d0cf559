namespace StudyGroup.Core.Features.Slides;

/// <summary>A typed list of what slides cover, separated by commas or line breaks.</summary>
internal static class CoverList
{
    /// <summary>The items. A comma in parentheses doesn't separate: "Use cases (fraud detection, prices)" is one item.</summary>
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
