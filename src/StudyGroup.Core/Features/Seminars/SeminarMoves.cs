using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>Moves a seminar to another date, however that was asked for.</summary>
internal static class SeminarMoves
{
    /// <summary>The group with the seminar on another date; or why it can't be moved there.</summary>
    /// <param name="old">Its date before.</param>
    public static Outcome<Group> Move(Group group, SeminarId id, SeminarDate to, out SeminarDate old)
    {
        old = to;
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        if (seminar.Cancelled is not null)
            return new Refusal(
                $"{SeminarWords.Called(seminar)} is cancelled. Bring it back first with {new Span.Command("manage seminar-restore")}.");
        if (seminar.Date == to && !seminar.MarkedHeld)
            return new Refusal($"{SeminarWords.Called(seminar)} already has that date: {SeminarWords.LocalWhen(group.Settings, to)}.");
        old = seminar.Date;
        return group.With(seminar with { Date = to, MarkedHeld = false });
    }

    /// <summary>The answer to whoever moved it, with "Undo".</summary>
    /// <param name="seminar">The seminar as it was.</param>
    public static Reply Done(Call call, StoredUpdate done, Seminar seminar, SeminarDate old, SeminarDate date)
    {
        var moved = done.Group;
        return new Reply.Private(new Card
        {
            Title = $"Moved: {SeminarWords.Title(seminar)}",
            Lines =
            [
                $"{new Span.Strikethrough(SeminarWords.LocalWhen(moved.Settings, old))} → "
                    + $"{new Span.Bold(SeminarWords.LocalWhenAndHowFar(moved.Settings, date, call.Now))}",
                .. date.Known() is not null
                    ? [((Line)$"Your time: {SeminarWords.When(moved.Settings, date)}").AsAside()]
                    : Array.Empty<Line>(),
                .. Clashes.Note(moved, moved.Find(seminar.Id)!),
                .. Reminding.Note(moved, moved.Find(seminar.Id)!),
            ],
        }.WithUndo(done));
    }
}
