using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary><c>/manage notes</c>: adds, replaces or removes a seminar's notes.</summary>
public sealed class ManageNotes(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage notes", "Add notes or a recording to a seminar, or remove one",
        SeminarChoice.Option("Seminar") with { Required = true },
        new OptionSpec("text", "Notes, or a title for the link") { MaxLength = Note.MaxTextLength },
        new OptionSpec("url", "Link to notes or a recording (https or http)") { MaxLength = SlideDeck.MaxUrlLength },
        new OptionSpec("remove", "Note to remove, by its number in /notes", OptionKind.Number) { Range = (1, Note.MaxPerSeminar) })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (SeminarChoice.Find(call.Group, options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        var place = options.Number("remove");
        var changed = await changes.ChangeAsync(call, group => place is { } removed
            ? NotesRules.Remove(group, seminar.Id, removed)
            : NotesRules.Read(options.Text("text"), options.Text("url"), call.Member.Id, call.Now).IsRefused(out var no, out var note)
                ? no
                : NotesRules.Put(group, seminar.Id, note));
        if (changed.IsRefused(out refusal, out var after)) return refusal;
        var now = after.Group.Find(seminar.Id)!;
        return new Reply.Private(new Card
        {
            Title = $"{(place is null ? "Notes added" : "Notes removed")}: {SeminarWords.Title(now)}",
            Lines = now.Notes.IsEmpty ? [$"No notes left"] : NotesLines.Of(now),
        }.WithUndo(after));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);
}
