using StudyGroup.Core.Commands;
using StudyGroup.Core.Dates;
using StudyGroup.Core.History;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Groups;

/// <summary><c>/manage settings</c>: shows or changes what the group has settled.</summary>
/// <param name="groups">The groups.</param>
/// <param name="posts">What was posted.</param>
/// <param name="syllabuses">The syllabuses in the channels.</param>
/// <param name="syncs">How far READMEs were followed.</param>
/// <param name="channels">The channels as they are.</param>
public sealed class ManageSettings(IGroups groups, IPosts posts, ISyllabuses syllabuses, ISyncs syncs, IChannels channels) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage settings", "Show the settings, or change those you name",
        new OptionSpec("channel", "Where I post reminders and changes", OptionKind.Channel),
        new OptionSpec("role", "Which role reminders ping", OptionKind.Role),
        new OptionSpec("organizers", "Which role's people organize as well", OptionKind.Role),
        new OptionSpec("timezone", "In which zone your times are meant, such as Europe/Berlin") { Suggests = true, Longest = 100 },
        new OptionSpec("start", "When you usually start, such as 18:00") { Longest = 20 },
        new OptionSpec("length", "How long a seminar usually lasts, in minutes", OptionKind.Number) { Range = (1, 24 * 60) },
        new OptionSpec("place", "Where you usually meet") { Longest = GroupSettings.LongestText },
        new OptionSpec("reminders", "How long before the start I remind, such as 7d, 1d, 1h, 0m") { Longest = 100 },
        new OptionSpec("nudges", "Whether I ask presenters about topic, slides and notes in good time", OptionKind.YesNo),
        new OptionSpec("recap", "Whether I post a recap when a seminar is over", OptionKind.YesNo),
        new OptionSpec("slides-news", "Whether I post a line when slides are added", OptionKind.YesNo),
        new OptionSpec("book", "What you read") { Longest = GroupSettings.LongestText },
        new OptionSpec("author", "Who wrote it") { Longest = GroupSettings.LongestText },
        new OptionSpec("clear", "Which of these to empty") { Choices = [.. SettingsChange.Clearable.Select(c => (c.Name, c.Shown))] })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (call.Options.AreNone) return new Reply.Private(Card(call, call.Group));
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var changed = await groups.ChangeAsync(call, group => SettingsChange.Apply(group.Settings, call.Options).IsRefused(out var no, out var settings)
            ? no
            : group with { Settings = settings });
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        var notes = await SettingsCheck.AfterAsync(saved.Group, call.Options, channels);
        var card = Card(call, saved.Group).WithUndo(saved);
        if (notes.Count == 0) return new Reply.Private(card with { Title = $"Settings saved" });
        return new Reply.Private(card with
        {
            Title = $"Settings saved; something is left to do in Discord",
            Tone = Tone.Warning,
            Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())]), .. card.Fields],
        });
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => Zones.Suggest(call.Typed).Select(id => new Suggestion(id, id));

    private Card Card(Call call, Group group) => SettingsCard.For(group, posts.Of(group.Id), syllabuses.Of(group.Id), syncs.Of(group.Id), call.Now);
}
