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
}
