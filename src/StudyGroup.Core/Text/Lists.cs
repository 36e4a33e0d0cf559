namespace StudyGroup.Core.Text;

/// <summary>Joins items to a list as a sentence has it.</summary>
internal static class Lists
{
    /// <summary>"Ana", "Ana and Ben", "Ana, Ben and Cy".</summary>
    /// <param name="items">At least one.</param>
    public static Line And(IReadOnlyList<Line> items)
    {
        var said = items[0];
        for (var i = 1; i < items.Count; i++) said = i == items.Count - 1 ? $"{said} and {items[i]}" : (Line)$"{said}, {items[i]}";
        return said;
    }
}
