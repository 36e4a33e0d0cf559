using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary><c>/manage settings</c>: shows or changes the group's settings.</summary>
/// <param name="drafts">Keeps the command while the organizer is asked whether local times or moments stay.</param>
public sealed class ManageSettings(
    IGroups groups, GroupChanges changes, IPosts posts, ISyllabuses syllabuses, ISyncs syncs, IChannels channels, IDrafts drafts,
    IPlaces places)
    : ICommand, ISuggests, IAnswersButtons, IAnswersSelects, IAnswersForms
{
    private readonly StartsQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec => SettingsOptions.Spec;

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } =
    [
        StartsQuestion.KeepTimes, StartsQuestion.KeepExactTimes, StartsQuestion.Cancel, SettingsCard.Show, SettingsForm.Edit,
        SettingsMenus.Reset,
    ];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [SettingsMenus.Pick];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [SettingsForm.Edit];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) => call.Options.AreNone
        ? new Reply.Private(Card(call, call.Group))
        : await SaveAsync(call, call.Options, card => new Reply.Private(card));

    /// <inheritdoc />
    public async ValueTask<Reply> ChooseAsync(SelectCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return SettingsMenus.Chosen(call) is { } options ? await SaveAsync(call, options, card => new Reply.Replace(card)) : Draft.Gone;
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return PartOf(action) is { Inputs.IsEmpty: false } part ? SettingsForm.Of(part, call.Group.Settings) : Draft.Gone;
    }

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (PartOf(call.Action) is not { } part) return Draft.Gone;
        if (SettingsForm.Read(call, part, Spec).IsRefused(out var refusal, out var options)) return refusal;
        return options.AreNone
            ? new Reply.Replace(Card(call, call.Group))
            : await SaveAsync(call, options, card => new Reply.Replace(card));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call) => call.Action.Name switch
    {
        StartsQuestion.KeepTimes or StartsQuestion.KeepExactTimes or StartsQuestion.Cancel => await AnsweredAsync(call),
        _ when !call.IsOrganizer => Organizers.Only,
        SettingsCard.Show => new Reply.Replace(Card(call, call.Group)),
        SettingsMenus.Reset => SettingsMenus.Cleared(call.Action) is { } options
            ? await SaveAsync(call, options, card => new Reply.Replace(card))
            : Draft.Gone,
        _ => PartOf(call.Action) switch
        {
            { Menus.IsEmpty: false } part => new Reply.Replace(SettingsCard.Menus(part, call.Group, call.Now)),
            { Inputs.IsEmpty: false } part => new Reply.Ask(SettingsForm.Of(part, call.Group.Settings)),
            _ => Draft.Gone,
        },
    };

    private static SettingsPart? PartOf(ActionId action) => SettingsParts.All.FirstOrDefault(part => part.Name == action[0]);

    private async Task<Reply> SaveAsync(Call call, Options options, Func<Card, Reply> show)
    {
        if (await ForeignChannel.RefuseAsync(call, options, channels) is { } foreign) return foreign;
        var moves = false;
        var before = call.Group.Settings;
        var changed = await changes.ChangeAsync(call, group =>
        {
            before = group.Settings;
            if (SettingsChange.Apply(group.Settings, options).IsRefused(out var no, out var settings)) return no;
            moves = !MovedStarts.Of(group, settings, call.Now).IsEmpty;
            return moves ? Draft.Gone : group with { Settings = settings };
        });
        if (moves) return show(await AskAsync(call, options));
        return changed.IsRefused(out var refusal, out var saved) ? refusal : show(await SavedAsync(call, options, before, saved));
    }

    private async Task<Reply> AnsweredAsync(ButtonCall call)
    {
        if (_question.Find(call).IsRefused(out var refusal, out var draft)) return refusal;
        if (call.Action.Name == StartsQuestion.Cancel)
            return await drafts.TakeAsync(call.Group.Id, draft.Id)
                ? new Reply.Replace((Line)$"Cancelled. Nothing was changed.")
                : Draft.Gone;
        var options = draft.Inputs;
        var before = call.Group.Settings;
        var isStale = false;
        var changed = await changes.ChangeAsync(
            call,
            group =>
            {
                before = group.Settings;
                if (SettingsChange.Apply(group.Settings, options).IsRefused(out var no, out var settings)) return no;
                isStale = !StartsQuestion.IsAsShown(draft, group, settings, call.Now);
                if (isStale) return Draft.Gone;
                if (call.Action.Name == StartsQuestion.KeepExactTimes) return MovedStarts.KeepExactTimes(group, settings);
                var after = group with { Settings = settings };
                return ClockChange.Refuse(after, MovedStarts.Of(group, settings, call.Now).Select(s => s.Id)) is { } gap ? gap : after;
            },
            settles: draft.Id);
        if (isStale) return await drafts.TakeAsync(call.Group.Id, draft.Id) ? await AgainAsync(call, options) : Draft.Gone;
        return changed.IsRefused(out refusal, out var saved) ? refusal : new Reply.Replace(await SavedAsync(call, options, before, saved));
    }

    private async Task<Card> AskAsync(Call call, Options options)
    {
        var group = groups.Find(call.Group.Id)!;
        var settings = SettingsChange.Apply(group.Settings, options).Value;
        return await _question.AskAsync(call, group, options, settings, MovedStarts.Of(group, settings, call.Now));
    }

    private async Task<Reply> AgainAsync(Call call, Options options)
    {
        var group = groups.Find(call.Group.Id)!;
        if (MovedStarts.Of(group, SettingsChange.Apply(group.Settings, options).Value, call.Now).IsEmpty)
            return new Reply.Replace(
                (Line)$"The schedule has changed in the meantime, so nothing was done. Use {new Span.Command("manage settings")} again.");
        var card = await AskAsync(call, options);
        return new Reply.Replace(
            card with { Lines = [$"{new Span.Bold("The schedule has changed in the meantime, so nothing was done.")}", .. card.Lines] });
    }

    private async Task<Card> SavedAsync(Call call, Options options, GroupSettings before, StoredUpdate saved)
    {
        // Asking again means that the obstacle is gone, or that people's changes are.
        if (options.Yes("events") || options.Text("threads") is not null)
            await places.ChangeAsync(call.Group.Id, known => known.Afresh());
        var notes = await SettingsCheck.AfterAsync(saved.Group, options, channels);
        var card = Card(call, saved.Group).WithUndo(saved);
        Line[] changed = [.. ChangeWords.OfSettings(before, saved.Group.Settings).Select(line => line.AsItem())];
        card = card with { Lines = changed.Length == 0 ? [$"Nothing to save: the settings are like that already."] : [.. changed] };
        if (notes.Count == 0) return card with { Title = $"Settings saved" };
        return card with
        {
            Title = $"Settings saved; there's more to do in Discord",
            Tone = Tone.Warning,
            Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())]), .. card.Fields],
        };
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        Zones.OfferPlaces(call.Typed).Select(place => new Suggestion(place.Label, place.Id));

    private Card Card(Call call, Group group) =>
        SettingsCard.For(group, posts.Of(group.Id), syllabuses.Of(group.Id), syncs.Of(group.Id), places.Of(group.Id), call.Now);
}
