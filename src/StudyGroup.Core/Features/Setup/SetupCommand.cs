using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>
/// <c>/setup</c>: asks one question after the other, and shows the whole season before anything is saved. The answers are kept in a draft,
/// which each answer replaces, so that a message left open by mistake can't bring old answers back.
/// </summary>
public sealed class SetupCommand : ICommand, IAnswersButtons, IAnswersSelects, IAnswersForms
{
    private const string Step = "setup";
    private const string Kind = "setup-answers";
    private const string Stop = "setup-stop";

    /// <summary>The action that goes on with the schedule of a group whose settings are known. Its arguments don't matter.</summary>
    internal const string Continue = "setup-schedule";

    private readonly IDrafts _drafts;
    private readonly Previews _previews;
    private readonly IWeb _web;
    private readonly IChannels _channels;
    private readonly ScheduleStep _schedule;
    private readonly ISeasons _seasons;
    private readonly ImmutableArray<SetupStep> _steps;

    /// <summary>Creates the command.</summary>
    public SetupCommand(
        IDrafts drafts, Previews previews, SetupPlanner planner, IWeb web, IChannels channels, ISeasons seasons, IGroups groups)
    {
        (_drafts, _previews, _web, _channels, _seasons) = (drafts, previews, web, channels, seasons);
        _schedule = new ScheduleStep(planner, web);
        _steps =
        [
            new ChannelStep(channels, groups), new RoleStep(), new ZoneStep(), new MeetingsStep(), new UnitStep(), _schedule,
            new RhythmStep(planner), new PlacesStep(),
        ];
    }

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "setup", "Set up your reading group, step by step",
        new OptionSpec("file", "Your schedule, if it's too long to paste", OptionKind.File))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Step, Stop, SetupCards.Turn, WelcomeCard.SetUp, Continue];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [Step, SetupCards.Again];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Step];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var answers = Options.None;
        if (call.Options.File("file") is { } file)
        {
            if ((await _web.FetchAsync(file)).IsRefused(out var refusal, out var found)) return refusal;
            if (_schedule.Read(call, answers, found.Text!, isContents: false).IsRefused(out refusal, out answers)) return refusal;
        }

        return new Reply.Private(await NextAsync(call, answers));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == WelcomeCard.SetUp)
            return call.IsOrganizer ? new Reply.Private(await NextAsync(call, Options.None)) : Organizers.Only;
        if (call.Action.Name == Continue) return call.IsOrganizer ? new Reply.Private(await ContinueAsync(call)) : Organizers.Only;
        if (Find(call, call.Action).IsRefused(out var refusal, out var draft)) return refusal;
        if (call.Action.Name == Stop)
            return await _drafts.TakeAsync(call.Group.Id, draft.Id)
                ? new Reply.Replace((Line)$"Stopped. Nothing was changed.")
                : Draft.Gone;
        if (call.Action.Name == SetupCards.Turn) return await TurnAsync(call, draft);
        if (StepOf(call.Action) is not { } step) return Draft.Gone;
        return step.Form(call.Action[2], call, draft.Inputs, call.Action) is { } form
            ? new Reply.Ask(form)
            : await TakenAsync(call, draft, await step.TakeAsync(call.Action[2], call, draft.Inputs, null));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> ChooseAsync(SelectCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var draft)) return refusal;
        if (call.Action.Name == SetupCards.Again)
        {
            return call.Chosen is TextGiven { Text: var name } && _steps.FirstOrDefault(s => s.Name == name) is { } reopened
                ? await TakenAsync(call, draft, reopened.Reopen(draft.Inputs))
                : Draft.Gone;
        }

        return StepOf(call.Action) is { } step
            ? await TakenAsync(call, draft, await step.TakeAsync(call.Action[2], call, draft.Inputs, call.Chosen))
            : Draft.Gone;
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action)
    {
        if (Find(call, action).IsRefused(out var refusal, out var draft)) return refusal;
        return StepOf(action)?.Form(action[2], call, draft.Inputs, action) is { } form ? form : Draft.Gone;
    }

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var draft)) return refusal;
        return StepOf(call.Action) is { } step
            ? await TakenAsync(call, draft, await step.TakeAsync(call.Action[2], call, draft.Inputs))
            : Draft.Gone;
    }

    /// <summary>Asks only what the group's settings don't answer, which is the schedule of the next book, and then its dates.</summary>
    internal Task<Card> ContinueAsync(Call call) =>
        NextAsync(call, KnownAnswers.Of(call.Group, _seasons.Of(call.Group.Id) is [.., var last] ? last : null));

    private SetupStep? StepOf(ActionId action) => _steps.FirstOrDefault(step => step.Name == action[1]);

    private Outcome<Draft> Find(Call call, ActionId action)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(action[0]) is not { } id || _drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft) return Draft.Gone;
        return draft.By == call.Member.Id ? draft : new Refusal($"I asked someone else that. Use {new Span.Command("setup")} yourself.");
    }

    private async Task<Reply> TakenAsync(Call call, Draft draft, Outcome<Options> taken)
    {
        if (taken.IsRefused(out var refusal, out var answers)) return refusal;
        return await _drafts.TakeAsync(call.Group.Id, draft.Id) ? new Reply.Replace(await NextAsync(call, answers)) : Draft.Gone;
    }

    /// <summary>The next open question, or the season if there's none.</summary>
    private async Task<Card> NextAsync(Call call, Options answers)
    {
        var draft = await _drafts.AddAsync(call.Group.Id, call.Member.Id, Kind, answers, call.Now);
        var steps = StepsOf(call, answers);
        if (steps.FirstOrDefault(step => step.Answered(call, answers) is null) is not { } open)
            return await AroundAsync(call, draft, SetupCards.CardOf(await _previews.ShowAsync(call, SetupPlanner.Name, answers)));
        var done = SetupCards.Answered(call, answers, steps);
        var card = open.Ask(call, answers, what => new ActionId(Step, $"{draft.Id}", open.Name, what));
        return card with
        {
            Title = $"Set up your reading group · step {steps.IndexOf(open) + 1} of {steps.Length}",
            Fields = [.. SetupCards.SoFar(done), .. await InDiscordAsync(call, answers), .. card.Fields],
            Selects = [.. card.Selects, .. SetupCards.Reopening(draft, done)],
            Buttons = [.. card.Buttons, new Button("Stop", new ActionId(Stop, $"{draft.Id}"))],
            Footer = SetupCards.NothingSaved,
        };
    }

    // Its pages come back through here, so that each still lets them change an answer.
    private async Task<Reply> TurnAsync(ButtonCall call, Draft draft) =>
        await _previews.TurnAsync(call, SetupPlanner.Name, new ActionId(PlanCard.Turn, [.. call.Action.Arguments.Skip(1)])) switch
        {
            Reply.Replace { Card: var card } => new Reply.Replace(await AroundAsync(call, draft, card)),
            var other => other,
        };

    // The season shows the answers itself, and confirming is the previews' part.
    private async Task<Card> AroundAsync(Call call, Draft draft, Card season) => season with
    {
        Fields = [.. await InDiscordAsync(call, draft.Inputs), .. season.Fields],
        Selects = [.. SetupCards.Reopening(draft, SetupCards.Answered(call, draft.Inputs, StepsOf(call, draft.Inputs)))],
        Buttons = [.. season.Buttons.Select(button => SetupCards.TurnedHere(draft, button))],
        Footer = season.Footer is { } page ? $"{page} · {SetupCards.NothingSaved}" : SetupCards.NothingSaved,
    };

    private ImmutableArray<SetupStep> StepsOf(Call call, Options answers) => [.. _steps.Where(step => step.Applies(call, answers))];

    private async Task<IEnumerable<Field>> InDiscordAsync(Call call, Options answers)
    {
        var missing = await SettingsCheck.AfterAsync(call.Group, answers, _channels);
        return missing.Count == 0 ? [] : [new Field("In Discord", [.. missing.Select(line => line.AsItem())])];
    }
}
