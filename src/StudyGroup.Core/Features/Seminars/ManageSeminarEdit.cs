using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-edit</c>: changes what a seminar is about, who presents it and where it meets.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
/// <param name="points">The points.</param>
public sealed class ManageSeminarEdit(GroupChanges changes, IPoints points) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-edit", "Change a seminar's topic, chapter, presenter or place",
        SeminarChoice.Option("Which seminar") with { Required = true },
        new OptionSpec("topic", "What it is about") { Longest = Seminar.LongestTopic },
        new OptionSpec("chapter", "What is read") { Longest = Seminar.LongestText },
        new OptionSpec("presenter", "Who presents", OptionKind.Person),
        new OptionSpec("place", "Where it meets, if not at the usual place") { Longest = Seminar.LongestText },
        new OptionSpec("clear", "Which of these to empty") { Choices = [("chapter", "Chapter"), ("presenter", "Presenter"), ("place", "Place")] })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (SeminarChoice.Find(call.Group, options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        if (options.Values.Count == 1) return new Refusal($"Say what to change: “topic”, “chapter”, “presenter”, “place”, or what to “clear”.");
        var changed = await changes.ChangeAsync(call, group => group.Find(seminar.Id) is { } now
            ? group.With(Edit(now, call))
            : new Refusal($"{SeminarWords.Name(seminar)} was removed meanwhile. See {new Span.Command("schedule")}."));
        if (changed.IsRefused(out refusal, out var after)) return refusal;
        return new Reply.Private(SeminarCard.For(after.Group, after.Group.Find(seminar.Id)!, points.Of(call.Group.Id, seminar.Id), call.Now).WithUndo(after));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Seminar Edit(Seminar seminar, CommandCall call)
    {
        var options = call.Options;
        var emptied = options.Text("clear") switch
        {
            "chapter" => seminar with { Chapter = null },
            "presenter" => seminar with { Presenter = null, PresenterName = null },
            "place" => seminar with { Place = null },
            _ => seminar,
        };
        return emptied with
        {
            Topic = options.Text("topic") ?? emptied.Topic,
            Chapter = options.Text("chapter") ?? emptied.Chapter,
            Presenter = options.Person("presenter") ?? emptied.Presenter,
            PresenterName = options.Person("presenter") is { } presenter ? call.NameOf(presenter) : emptied.PresenterName,
            Place = options.Text("place") ?? emptied.Place,
        };
    }
}
