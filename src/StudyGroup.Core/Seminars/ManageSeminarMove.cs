using StudyGroup.Core.Commands;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Seminars;

/// <summary><c>/manage seminar-move</c>: gives a seminar another date, or takes it away.</summary>
/// <param name="groups">The groups.</param>
public sealed class ManageSeminarMove(IGroups groups) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-move", "Give a seminar a date, another date, or none for now",
        SeminarChoice.Option("Which seminar") with { Required = true },
        new OptionSpec("when", "Such as 2026-12-04 18:00, 04-12-26, in 90 minutes, in 3 days, TBA, coming soon") { Required = true, Longest = 100 })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        if (WhenReader.Read(call.Options.Text("when")!, call.Group.Settings, call.Now, seminar.Date).Sole(call.Group.Settings).IsRefused(out refusal, out var date)) return refusal;
        var old = seminar.Date;
        var changed = await groups.ChangeAsync(call, group => Move(group, seminar.Id, date, out old));
        if (changed.IsRefused(out refusal, out var done)) return refusal;
        var moved = done.Group;
        return new Reply.Private(new Card
        {
            Title = $"Moved: {SeminarWords.Title(seminar)}",
            Lines =
            [
                $"{new Span.Struck(SeminarWords.LocalWhen(moved.Settings, old))} → {new Span.Strong(SeminarWords.LocalWhenAndHowFar(moved.Settings, date, call.Now))}",
                .. date is SeminarDate.On ? [((Line)$"For you: {SeminarWords.When(moved.Settings, date)}").AsAside()] : Array.Empty<Line>(),
                .. Reminding.Note(moved, moved.Find(seminar.Id)!),
            ],
        }.WithUndo(done));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Outcome<Group> Move(Group group, SeminarId id, SeminarDate to, out SeminarDate old)
    {
        old = to;
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        if (seminar.Cancelled is not null)
            return new Refusal($"{SeminarWords.Name(seminar)} is cancelled. Restore it first with {new Span.Command("manage seminar-restore")}.");
        if (seminar.Date == to && !seminar.MarkedHeld)
            return new Refusal($"{SeminarWords.Name(seminar)} has that date already: {SeminarWords.LocalWhen(group.Settings, to)}. Nothing was changed.");
        old = seminar.Date;
        return group.With(seminar with { Date = to, MarkedHeld = false });
    }
}
