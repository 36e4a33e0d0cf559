using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>How far a group has come, on a seminar's card.</summary>
internal static class Progress
{
    // A longer bar would wrap on a phone.
    private const int MaxCells = 12;

    /// <summary>
    /// "▰▰▱▱▱▱▱▱▱ 3 of 9": the seminar's place in the series, with a cell for each seminar, filled up to the one before; or up to this one
    /// if it's over. Cancelled seminars don't count. Empty for a cancelled seminar, and for the only one.
    /// </summary>
    /// <param name="isOver">Whether this seminar is over.</param>
    public static string Of(Group group, Seminar seminar, bool isOver)
    {
        List<SeminarId> all = [.. Schedule.InOrder(group).Where(s => s.Cancelled is null).Select(s => s.Id)];
        var place = all.IndexOf(seminar.Id) + 1;
        if (place == 0 || all.Count == 1) return "";
        return $"{Bar(isOver ? place : place - 1, all.Count)} {place} of {all.Count}";
    }

    /// <summary>"▰▰▱▱▱▱▱▱▱": a cell for each thing, up to a width that fits a phone, and those that are done filled.</summary>
    /// <param name="all">How many there are; at least one.</param>
    public static string Bar(int done, int all)
    {
        var cells = Math.Min(all, MaxCells);
        var filled = done * cells / all;
        return $"{new string('▰', filled)}{new string('▱', cells - filled)}";
    }
}
