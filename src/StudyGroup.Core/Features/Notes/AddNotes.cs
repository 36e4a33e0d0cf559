using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary>The form behind "Add notes" on a seminar's card.</summary>
public sealed class AddNotes(GroupChanges changes) : PresentersForm(changes, Action)
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    internal const string Action = "notes-add";

    private protected override Refusal Others { get; } =
        new($"Only the presenters and organizers can add notes. If you're presenting, ask an organizer to add you as the presenter.");

    private protected override Form Form(Seminar seminar, ActionId action) => new($"Notes for {SeminarWords.Name(seminar)}", action,
    [
        new FormField("text", "Notes, or a title for the link", Note.MaxTextLength, Required: false, Multiline: true),
        new FormField("url", "Link to notes or a recording", SlideDeck.MaxUrlLength, Required: false, Hint: "https://…"),
        .. Removing(seminar.Notes.Length),
    ]);

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call)
    {
        if (Without(seminar.Notes, call).IsRefused(out var refusal, out var left)) return refusal;
        group = group.With(seminar with { Notes = left.Items });
        if (IsNothing(call) && call.Field(Remove) is not null) return group;
        return NotesRules.Read(call.Field("text"), call.Field("url"), call.Member.Id, call.Now).IsRefused(out refusal, out var note)
            ? refusal
            : NotesRules.Put(group, seminar.Id, note);
    }

    private protected override Card Done(Seminar seminar, FormCall call) => new()
    {
        Title = $"Notes {(IsNothing(call) ? "removed from" : "added to")} {SeminarWords.Title(seminar)}",
        Lines = seminar.Notes.IsEmpty ? [$"No notes left"] : NotesLines.Of(seminar),
    };

    private static bool IsNothing(FormCall call) => call.Field("text") is null && call.Field("url") is null;
}
