using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary><c>/manage syllabus</c>: where the syllabus stands, and whether it does.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
/// <param name="syllabuses">The syllabuses in the channels.</param>
/// <param name="channels">The channels as they are.</param>
public sealed class ManageSyllabus(GroupChanges changes, ISyllabuses syllabuses, IChannels channels) : ICommand
{
    private static readonly Span.Command Itself = new("manage syllabus");

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage syllabus", "One pinned message that is the whole series and keeps itself up to date",
        new OptionSpec("channel", "Where it stands", OptionKind.Channel),
        new OptionSpec("stop", "Take it away again", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (call.Options.Channel("channel") is not { } given) return call.Options.Yes("stop") ? await StopAsync(call) : new Reply.Private(Shown(call.Group));
        return call.Options.Yes("stop") ? new Refusal($"Say either “channel” or “stop”, not both.") : await PutAsync(call, given);
    }

    private async Task<Reply> PutAsync(CommandCall call, ChannelGiven given)
    {
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var changed = await SetAsync(call, given.Id);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        // Who asks again has mended what was in the way, or misses it.
        await syllabuses.ChangeAsync(call.Group.Id, syllabus => syllabus.Afresh());
        var rights = given.Rights ?? await channels.RightsAsync(call.Group.Server, given.Id);
        ImmutableArray<Line> notes = [.. SettingsCheck.OfChannel(given.Id, rights), .. OfPin(given.Id, rights)];
        var card = new Card
        {
            Title = $"Syllabus",
            Lines = [$"It goes to {given.Id}: I post it there in a moment, {(rights?.Pin == true ? "pin it, " : "")}and keep it up to date. To take it away again: {Itself} stop:True."],
        }.WithUndo(saved);
        return new Reply.Private(notes.IsEmpty ? card : card with { Tone = Tone.Warning, Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())])] });
    }

    private async Task<Reply> StopAsync(Call call)
    {
        if (call.Group.Settings.SyllabusChannel is not { } channel) return new Refusal($"There is no syllabus to take away. To have one: {Itself} channel.");
        var changed = await SetAsync(call, null);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        return new Reply.Private(new Card { Title = $"No syllabus any more", Lines = [$"I take it out of {channel} in a moment."] }.WithUndo(saved));
    }

    private Task<Outcome<Changed>> SetAsync(Call call, ChannelId? channel) =>
        changes.ChangeAsync(call, group => group with { Settings = group.Settings with { SyllabusChannel = channel } });

    private Card Shown(Group group)
    {
        if (group.Settings.SyllabusChannel is not { } channel)
            return new Card { Title = $"Syllabus", Lines = [$"There is none: one message that is the whole series, pinned and kept up to date. To have it: {Itself} channel."] };
        var syllabus = syllabuses.Of(group.Id);
        var problem = ProblemIn(syllabus, channel);
        return new Card
        {
            Title = $"Syllabus",
            Tone = problem is null ? Tone.Plain : Tone.Warning,
            Lines =
            [
                syllabus.Link(channel, "there it is") is { } link
                    ? (Line)$"It stands in {channel}{(syllabus.Messages.Length > 1 ? $", in {syllabus.Messages.Length} messages" : "")}: {link}."
                    : problem is null ? (Line)$"It is about to be posted in {channel}." : $"It should stand in {channel}.",
                .. problem is null ? Array.Empty<Line>() : [Hindrance(problem)],
                .. syllabus.Messages.Select(m => m.PinRefused).FirstOrDefault() is { } refused ? [$"It is not pinned. {refused.Sentence}"] : Array.Empty<Line>(),
                $"To move it: {Itself} channel. To take it away: {Itself} stop:True.",
            ],
        };
    }

    /// <summary>What hinders a group's syllabus where it is wanted now, or null.</summary>
    internal static SyllabusProblem? ProblemIn(Syllabus syllabus, ChannelId? channel) => syllabus.Problem is { } problem && problem.Channel == channel ? problem : null;

    private static Line Hindrance(SyllabusProblem problem) =>
        $"{new Span.Strong("It is not up to date.")} {problem.Sentence} I'll try again within the hour. To have me try right away: {Itself} channel.";

    private static IEnumerable<Line> OfPin(ChannelId channel, ChannelRights? rights) => rights is { Post: true, Pin: false }
        ? [$"I may not pin in {channel} yet, so it stands there unpinned: open {SettingsCheck.PermissionsOf(rights.IsThread)} and give me Pin Messages."]
        : [];
}
