using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The menu below a list of seminars in which a member takes a slot, as with <see cref="ClaimButton"/>.</summary>
internal static class ClaimMenu
{
    private const int MaxChoices = 25;

    /// <summary>
    /// The menu of the first 25 of these seminars that have room: none if there are none, or if the group names no presenters.
    /// </summary>
    public static IEnumerable<SelectMenu> For(Group group, IEnumerable<Seminar> seminars, Call call)
    {
        if (!PresenterSlots.AreUsed(group)) return [];
        ImmutableArray<SelectMenu.Choice> choices =
        [
            .. seminars.Where(s => PresenterSlots.HasRoom(group, s) && PresenterSlots.IsToCome(group, s, call.Now)).Take(MaxChoices)
                .Select(s => new SelectMenu.Choice(SeminarWords.Choice(s), $"{s.Id}", Description(group, s, call))),
        ];
        return choices.IsEmpty ? [] : [new SelectMenu.OfChoices(new ActionId(ClaimButton.Action), "Present…", choices)];
    }

    private static string? Description(Group group, Seminar seminar, Call call)
    {
        if (PresenterSlots.IsFree(seminar)) return PlaceWords.Free(group, seminar);
        return PresenterNames.Listed(seminar, call.NameOf) is { } names
            ? $"with {names} · {PlaceWords.Free(group, seminar)}"
            : PlaceWords.Free(group, seminar);
    }
}
