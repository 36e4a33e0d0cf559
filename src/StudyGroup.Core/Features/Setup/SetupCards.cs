using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>What every message of <c>/setup</c> has: the answers so far, and a menu to change one.</summary>
internal static class SetupCards
{
    /// <summary>The action of the menu that asks a question again. The argument is the draft's id.</summary>
    public const string Again = "setup-again";

    /// <summary>The action that turns the season's pages. The arguments are the draft's id, then those of the preview.</summary>
    public const string Turn = "setup-page";

    /// <summary>The small print.</summary>
    public const string NothingSaved = "Nothing is saved before you confirm.";

    /// <summary>The questions that have an answer.</summary>
    public static ImmutableArray<(SetupStep Step, Line Said)> Answered(Call call, Options answers, ImmutableArray<SetupStep> steps) =>
        [.. steps.Select(step => (step, step.Answered(call, answers))).Where(s => s.Item2 is not null).Select(s => (s.step, s.Item2!))];

    /// <summary>The answers, as a field; none if there aren't any.</summary>
    public static IEnumerable<Field> SoFar(ImmutableArray<(SetupStep Step, Line Said)> done) =>
        done.IsEmpty ? [] : [new Field("So far", [.. done.Select(d => ((Line)$"{d.Step.About}: {d.Said}").AsItem())])];

    /// <summary>The menu to change an answer; none if there aren't any.</summary>
    public static IEnumerable<SelectMenu> Reopening(Draft draft, ImmutableArray<(SetupStep Step, Line Said)> done) => done.IsEmpty
        ? []
        : [
            new SelectMenu.OfChoices(
                new ActionId(Again, $"{draft.Id}"), "Change an answer",
                [.. done.Select(d => new SelectMenu.Choice(d.Step.About, d.Step.Name, $"{d.Said}"))]),
        ];

    /// <summary>A preview's card.</summary>
    public static Card CardOf(Reply season) => season switch
    {
        Reply.Private shown => shown.Card,
        Reply.Refused refused => refused.Card,
        var other => throw new NotSupportedException($"A preview doesn't answer with a {other.GetType().Name}."),
    };

    /// <summary>A preview's button; one that turns pages does so in the setup.</summary>
    public static Button TurnedHere(Draft draft, Button button) => button.Action.Name == PlanCard.Turn
        ? button with { Action = new ActionId(Turn, [$"{draft.Id}", .. button.Action.Arguments]) }
        : button;
}
