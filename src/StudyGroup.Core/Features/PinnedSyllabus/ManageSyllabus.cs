using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary><c>/manage syllabus</c>: posts, moves or removes the syllabus, or shows how it's doing.</summary>
public sealed class ManageSyllabus(GroupChanges changes, ISyllabuses syllabuses, IChannels channels) : ICommand
{
    private static readonly Span.Command Itself = new("manage syllabus");

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage syllabus", "Pin a message with the whole series that I keep up to date",
        new OptionSpec("channel", "Where I post it", OptionKind.Channel),
        new OptionSpec("stop", "Remove it", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (call.Options.Channel("channel") is not { } given)
            return call.Options.Yes("stop") ? await StopAsync(call) : new Reply.Private(Shown(call.Group));
        return call.Options.Yes("stop") ? new Refusal($"Use either “channel” or “stop”, not both.") : await PutAsync(call, given);
    }

    private async Task<Reply> PutAsync(CommandCall call, ChannelGiven given)
    {
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var changed = await SetAsync(call, given.Id);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        // Asking again means that the obstacle is gone, or that the message is.
        await syllabuses.ChangeAsync(call.Group.Id, syllabus => syllabus.Afresh());
        var rights = given.Rights ?? await channels.RightsAsync(call.Group.Server, given.Id);
        ImmutableArray<Line> notes = [.. SettingsCheck.OfChannel(given.Id, rights), .. OfPin(given.Id, rights)];
        var card = new Card
        {
            Title = $"Syllabus",
            Lines =
            [
                $"I'll post it in {given.Id} in a moment{(rights?.Pin == true ? ", pin it" : "")} and keep it up to date. "
                    + $"To remove it, use {Itself} stop:True.",
            ],
        }.WithUndo(saved);
        return new Reply.Private(
            notes.IsEmpty
                ? card
                : card with { Tone = Tone.Warning, Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())])] });
    }

    private async Task<Reply> StopAsync(Call call)
    {
        if (call.Group.Settings.SyllabusChannel is not { } channel)
            return new Refusal($"There's no syllabus to remove. To get one, use {Itself} channel.");
        var changed = await SetAsync(call, null);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        return new Reply.Private(
            new Card { Title = $"Syllabus removed", Lines = [$"I'll delete it from {channel} in a moment."] }.WithUndo(saved));
    }

    private Task<Outcome<StoredUpdate>> SetAsync(Call call, ChannelId? channel) =>
        changes.ChangeAsync(call, group => group with { Settings = group.Settings with { SyllabusChannel = channel } });

    private Card Shown(Group group)
    {
        if (group.Settings.SyllabusChannel is not { } channel)
            return new Card
            {
                Title = $"Syllabus",
                Lines =
                [
                    $"There's none yet. It's a pinned message with the whole series that I keep up to date. "
                        + $"To get one, use {Itself} channel.",
                ],
            };
        var syllabus = syllabuses.Of(group.Id);
        var problem = ProblemIn(syllabus, channel);
        return new Card
        {
            Title = $"Syllabus",
            Tone = problem is null ? Tone.Plain : Tone.Warning,
            Lines =
            [
                syllabus.Link(group.Server, channel, "open it") is { } link
                    ? (Line)$"It's in {channel}{(syllabus.Messages.Length > 1 ? $", in {syllabus.Messages.Length} messages" : "")}: {link}."
                    : problem is null ? (Line)$"I'm about to post it in {channel}." : $"It should be in {channel}.",
                .. problem is null ? Array.Empty<Line>() : [Hindrance(problem)],
                .. syllabus.Messages.Select(m => m.PinRefused).FirstOrDefault() is { } refused
                    ? [$"It isn't pinned. {refused.Sentence}"]
                    : Array.Empty<Line>(),
                $"To move it, use {Itself} channel. To remove it, use {Itself} stop:True.",
            ],
        };
    }

    /// <summary>What keeps the syllabus from being up to date in its current channel, or null.</summary>
    internal static SyllabusProblem? ProblemIn(Syllabus syllabus, ChannelId? channel) =>
        syllabus.Problem is { } problem && problem.Channel == channel ? problem : null;

    private static Line Hindrance(SyllabusProblem problem) =>
        $"{new Span.Bold("It isn't up to date.")} {problem.Sentence} I'll try again within the hour. "
            + $"To try right away, use {Itself} channel.";

    private static IEnumerable<Line> OfPin(ChannelId channel, ChannelRights? rights) => rights is { Post: true, Pin: false }
        ? [$"I can't pin messages in {channel} yet. Open {SettingsCheck.PermissionsOf(rights.IsThread)} and give me Pin Messages."]
        : [];
}
