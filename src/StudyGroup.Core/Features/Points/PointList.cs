using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Points;

/// <summary><c>/point list</c> and the card's "All points": lists a seminar's points, the most wanted first.</summary>
public sealed class PointList(IPoints points, ISeasons seasons) : ICommand, ISuggests, IAnswersButtons
{
    /// <summary>The action that shows the points. The argument is the seminar's id.</summary>
    internal const string Action = "points";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "point list", "See a seminar's discussion points and vote for them",
        SeminarChoice.Option("Seminar (default: the next one)"))
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action, PointPage.Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(SeminarChoice.FindOrNext(call).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Reply.Private(Page(call, seminar, 0)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.FindEver(call.Group, seasons, call.Action).IsRefused(out var refusal, out var found)) return new(refusal);
        var then = call with { Group = found.Group };
        return new(call.Action.Name == PointPage.Turn
            ? new Reply.Replace(Page(then, found.Seminar, Pages.Read(call.Action[1])))
            : new Reply.Private(Page(then, found.Seminar, 0)));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private Card Page(Call call, Seminar seminar, int page) => PointPage.Of(call, seminar, points.Of(call.Group.Id, seminar.Id), page);
}
