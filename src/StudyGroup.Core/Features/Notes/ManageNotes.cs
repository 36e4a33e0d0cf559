using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary><c>/manage notes</c>: adds, replaces or removes a seminar's notes.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
public sealed class ManageNotes(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage notes", "Add notes or a recording to a seminar, or remove one",
        SeminarChoice.Option("Which seminar") with { Required = true },
        new OptionSpec("text", "What to write down, or what the link is called") { Longest = Note.LongestText },
        new OptionSpec("url", "The link, https or http") { Longest = SlideDeck.LongestUrl },
        new OptionSpec("remove", "Which to remove, by its number in /notes", OptionKind.Number) { Range = (1, Note.Most) })
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
            Lines = now.Notes.IsEmpty ? [$"No notes any more"] : NotesLines.Of(now),
        }.WithUndo(after));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);
}
