using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary><c>/manage settings</c>: shows or changes the group's settings.</summary>
/// <param name="drafts">Keeps the command while the organizer is asked whether local times or moments stay.</param>
public sealed class ManageSettings(
    IGroups groups, GroupChanges changes, IPosts posts, ISyllabuses syllabuses, ISyncs syncs, IChannels channels, IDrafts drafts,
    IPlaces places)
    : ICommand, ISuggests, IAnswersButtons
{
    private readonly StartsQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage settings", "Show the settings, or change the ones you name",
        new OptionSpec("channel", "Where I post reminders and changes", OptionKind.Channel),
        new OptionSpec("role", "Role that reminders ping", OptionKind.Role),
        new OptionSpec("organizers", "Extra organizer role", OptionKind.Role),
        new OptionSpec("timezone", "Your group's time zone, such as Europe/Berlin") { Suggests = true, MaxLength = 100 },
        new OptionSpec("start", "Usual start, such as 18:00") { MaxLength = 20 },
        new OptionSpec("length", "Usual length of a seminar, in minutes", OptionKind.Number) { Range = (1, 24 * 60) },
        new OptionSpec("place", "Where you usually meet") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("reminders", "When to remind before the start, such as 7d, 1d, 1h, 0m") { MaxLength = 100 },
        new OptionSpec("nudges", "Ask presenters for topic, slides and notes in good time", OptionKind.YesNo),
        new OptionSpec("recap", "Post a recap after each seminar", OptionKind.YesNo),
        new OptionSpec("slides-news", "Announce new slides in the channel", OptionKind.YesNo),
        new OptionSpec("events", "Show each seminar in the server's events tab", OptionKind.YesNo),
        new OptionSpec("interested", "Count people interested in a seminar's event as coming", OptionKind.YesNo),
        new OptionSpec("threads", "When to open a thread for a seminar, such as 3d before") { MaxLength = 20 },
        new OptionSpec("book", "The book you're reading") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("author", "The book's author") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("unit", "Your word for what you read for a seminar (default: chapter)")
        {
            Choices = [.. Enum.GetValues<UnitWord>().Select(unit => (UnitWords.Of(unit), UnitWords.Heading(unit)))],
        },
        new OptionSpec("presenters", "How many people may present one seminar (default: 1)", OptionKind.Number)
        {
            Range = (1, Seminar.MaxPresenters),
        },
        new OptionSpec("clear", "Setting to reset") { Choices = [.. SettingsChange.Resettable.Select(c => (c.Name, c.Shown))] })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (call.Options.AreNone) return new Reply.Private(Card(call, call.Group));
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var moves = false;
        var changed = await changes.ChangeAsync(call, group =>
        {
            if (SettingsChange.Apply(group.Settings, call.Options).IsRefused(out var no, out var settings)) return no;
            moves = !MovedStarts.Of(group, settings, call.Now).IsEmpty;
            return moves ? Draft.Gone : group with { Settings = settings };
        });
        if (moves) return new Reply.Private(await AskAsync(call, call.Options));
        return changed.IsRefused(out var refusal, out var saved) ? refusal : new Reply.Private(await SavedAsync(call, call.Options, saved));
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [StartsQuestion.KeepTimes, StartsQuestion.KeepExactTimes, StartsQuestion.Cancel];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (_question.Find(call).IsRefused(out var refusal, out var draft)) return refusal;
        if (call.Action.Name == StartsQuestion.Cancel)
            return await drafts.TakeAsync(call.Group.Id, draft.Id)
                ? new Reply.Replace((Line)$"Cancelled. Nothing was changed.")
                : Draft.Gone;
        var options = draft.Inputs;
        var isStale = false;
        var changed = await changes.ChangeAsync(
            call,
            group =>
            {
                if (SettingsChange.Apply(group.Settings, options).IsRefused(out var no, out var settings)) return no;
                isStale = !StartsQuestion.IsAsShown(draft, group, settings, call.Now);
                if (isStale) return Draft.Gone;
                if (call.Action.Name == StartsQuestion.KeepExactTimes) return MovedStarts.KeepExactTimes(group, settings);
                var after = group with { Settings = settings };
                return ClockChange.Refuse(after, MovedStarts.Of(group, settings, call.Now).Select(s => s.Id)) is { } gap ? gap : after;
            },
            settles: draft.Id);
        if (isStale) return await drafts.TakeAsync(call.Group.Id, draft.Id) ? await AgainAsync(call, options) : Draft.Gone;
        return changed.IsRefused(out refusal, out var saved) ? refusal : new Reply.Replace(await SavedAsync(call, options, saved));
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

    private async Task<Card> SavedAsync(Call call, Options options, Changed saved)
    {
        // Asking again means that the obstacle is gone, or that people's changes are.
        if (options.Yes("events") || options.Text("threads") is not null)
            await places.ChangeAsync(call.Group.Id, known => known.Afresh());
        var notes = await SettingsCheck.AfterAsync(saved.Group, options, channels);
        var card = Card(call, saved.Group).WithUndo(saved);
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
