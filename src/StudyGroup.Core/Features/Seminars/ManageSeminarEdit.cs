using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-edit</c>: changes a seminar's topic, chapter, presenters, team or place.</summary>
public sealed class ManageSeminarEdit(GroupChanges changes, IPoints points) : ICommand, ISuggests, IAnswersButtons, IAnswersForms
{
    /// <summary>The action of the button "Edit" and of its form. The argument is the seminar's id.</summary>
    internal const string Action = "seminar-edit";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-edit", "Change a seminar's topic, chapter or paper, presenters or place",
        [
            SeminarChoice.Option("Seminar") with { Required = true },
            new OptionSpec("topic", "What it's about") { MaxLength = Seminar.MaxTopicLength },
            new OptionSpec("chapter", "What to read, such as “Chapter 3”") { MaxLength = Seminar.MaxTextLength },
            .. PresenterOptions.OfExisting,
            new OptionSpec("place", "Place, if not the usual one") { MaxLength = Seminar.MaxTextLength },
            new OptionSpec("clear", "Detail to clear")
            {
                Choices = [("chapter", "Chapter"), ("presenter", "All presenters and the team"), ("team", "Team"), ("place", "Place")],
            },
        ])
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (SeminarChoice.Find(call.Group, options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        if (options.Values.Count == 1)
            return new Refusal($"What should I change? Fill in at least one more option, or pick something to “clear”.");
        return await ChangeAsync(call, seminar, (group, now) => Edit(group, now, call));
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => SeminarForms.PressAsync(Open(call, call.Action));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => SeminarForms.Find(call, action).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Form($"Edit {SeminarWords.Name(seminar)}", action,
        [
            new FormField("topic", "What it's about", Seminar.MaxTopicLength, Value: seminar.Topic),
            new FormField(
                "chapter", UnitWords.Heading(call.Group.Settings.Unit), Seminar.MaxTextLength, Required: false, Value: seminar.Chapter),
            new FormField("place", "Place, if not the usual one", Seminar.MaxTextLength, Required: false, Value: seminar.Place),
        ]);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (SeminarForms.Find(call, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (call.Field("topic") is not { } topic) return new Refusal($"A seminar needs a topic. What's it about?");
        return await ChangeAsync(call, seminar, (group, now) =>
            group.With(now with { Topic = topic, Chapter = call.Field("chapter"), Place = call.Field("place") }));
    }

    private async Task<Reply> ChangeAsync(Call call, Seminar seminar, Func<Group, Seminar, Outcome<Group>> edit)
    {
        var changed = await changes.ChangeAsync(call, group => group.Find(seminar.Id) is { } now
            ? edit(group, now)
            : new Refusal($"{SeminarWords.Called(seminar)} has been removed. See {new Span.Command("schedule")}."));
        if (changed.IsRefused(out var refusal, out var after)) return refusal;
        var edited = after.Group.Find(seminar.Id)!;
        var card = SeminarCard.For(after.Group, edited, points.Of(call.Group.Id, seminar.Id), call.Now, Turnout.None);
        return new Reply.Private(card.WithUndo(after));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        call.Option == PresenterOptions.Remove ? PresenterOptions.Suggest(call) : SeminarChoice.Suggest(call);

    private static Outcome<Group> Edit(Group group, Seminar seminar, CommandCall call)
    {
        var options = call.Options;
        var cleared = options.Text("clear") switch
        {
            "chapter" => seminar with { Chapter = null },
            "presenter" => seminar with { Presenters = [], Team = null },
            "team" => seminar with { Team = null },
            "place" => seminar with { Place = null },
            _ => seminar,
        };
        if (PresenterOptions.Apply(cleared, call).IsRefused(out var refusal, out var presented)) return refusal;
        return group.With(presented with
        {
            Topic = options.Text("topic") ?? presented.Topic,
            Chapter = options.Text("chapter") ?? presented.Chapter,
            Place = options.Text("place") ?? presented.Place,
        });
    }
}
