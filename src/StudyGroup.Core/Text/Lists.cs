namespace StudyGroup.Core.Text;

/// <summary>Joins items to a list as a sentence has it.</summary>
internal static class Lists
{
    /// <summary>"Ana", "Ana and Ben", "Ana, Ben and Cy".</summary>
    /// <param name="items">At least one.</param>
    public static Line And(IReadOnlyList<Line> items) => Join(items, "and");

    /// <summary>"Ana", "Ana or Ben", "Ana, Ben or Cy".</summary>
    /// <param name="items">At least one.</param>
    public static Line Or(IReadOnlyList<Line> items) => Join(items, "or");

    private static Line Join(IReadOnlyList<Line> items, string last)
    {
        var said = items[0];
        for (var i = 1; i < items.Count; i++) said = i == items.Count - 1 ? $"{said} {last} {items[i]}" : (Line)$"{said}, {items[i]}";
        return said;
    }
}
