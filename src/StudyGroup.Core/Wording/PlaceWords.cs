using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Wording;

/// <summary>How many more people may present a seminar.</summary>
internal static class PlaceWords
{
    /// <summary>"3 places" of a free seminar, "1 place left" of one with presenters; null if it's full or only one may present.</summary>
    public static string? Of(Group group, Seminar seminar)
    {
        if (group.Settings.PresentersPerSeminar == 1 || !PresenterSlots.HasRoom(group, seminar)) return null;
        var left = PresenterSlots.PlacesIn(group, seminar);
        return $"{left} {(left == 1 ? "place" : "places")}{(PresenterSlots.IsFree(seminar) ? "" : " left")}";
    }

    /// <summary>"1 place free", for lists; null if nobody else may present it.</summary>
    public static string? Free(Group group, Seminar seminar)
    {
        if (!PresenterSlots.HasRoom(group, seminar)) return null;
        var left = PresenterSlots.PlacesIn(group, seminar);
        return $"{left} {(left == 1 ? "place" : "places")} free";
    }

    /// <summary>How to take one of these seminars, for a footer; null if none of them has room.</summary>
    public static string? HowToTake(Group group, IEnumerable<Seminar> seminars)
    {
        var isFree = seminars.Where(seminar => PresenterSlots.HasRoom(group, seminar)).Select(PresenterSlots.IsFree).ToHashSet();
        if (isFree.Count == 0) return null;
        if (isFree.Count == 2) return "Take a free slot, or join one that has places left, with /present.";
        return isFree.Contains(true) ? "Take a free slot with /present." : "Join a slot that has places left with /present.";
    }
}
