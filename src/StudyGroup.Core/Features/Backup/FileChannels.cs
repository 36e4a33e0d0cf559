using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Backup;

/// <summary>
/// Which channels an imported file may set. Anyone may have edited the file, so Discord is asked where each channel is before the import is
/// shown. The answers are stored with the import, and any other channel is refused.
/// </summary>
/// <param name="Here">The channels in the group's server.</param>
/// <param name="Unanswered">The channels that couldn't be looked up.</param>
internal sealed record FileChannels(ImmutableHashSet<ulong> Here, ImmutableHashSet<ulong> Unanswered)
{
    private const string HereInput = "channels-here";
    private const string UnansweredInput = "channels-unanswered";

    /// <summary>Allows only the channels that are already set.</summary>
    public static FileChannels None { get; } = new([], []);

    /// <summary>Looks up each channel in the file that isn't already set; none if the file isn't an export of the group.</summary>
    public static async Task<FileChannels> AskAsync(Group group, string text, IChannels channels)
    {
        if (GroupFileJson.Read(text).IsRefused(out _, out var file) || !file.IsOf(group)) return None;
        var (named, now) = (file.Settings, group.Settings);
        ulong?[] wanted =
        [
            named.Channel == now.Channel?.Value ? null : named.Channel,
            named.SyllabusChannel == now.SyllabusChannel?.Value ? null : named.SyllabusChannel,
            named.Readme?.Channel == now.Readme?.Channel.Value ? null : named.Readme?.Channel,
        ];
        var answers = await Task.WhenAll(
            wanted.OfType<ulong>()
                .Distinct()
                .Select(async id => (Id: id, Where: await channels.LocateAsync(group.Server, new ChannelId(id)))));
        return new(Those(ChannelLocation.Here), Those(ChannelLocation.Unknown));

        ImmutableHashSet<ulong> Those(ChannelLocation where) => [.. answers.Where(a => a.Where == where).Select(a => a.Id)];
    }

    /// <summary>Reads it from an import's inputs.</summary>
    public static FileChannels Of(Options inputs) => new(Read(inputs, HereInput), Read(inputs, UnansweredInput));

    /// <summary>Adds it to an import's inputs.</summary>
    public Options With(Options inputs) =>
        inputs.With(HereInput, Write(Here)).With(UnansweredInput, Write(Unanswered));

    /// <summary>The settings from the file, with the current channel wherever the file's may not be used, and a warning for each.</summary>
    public (GroupSettings Settings, ImmutableArray<Line> Warnings) Sift(GroupSettings read, GroupSettings now)
    {
        var warnings = ImmutableArray.CreateBuilder<Line>();
        if (WhyNot("reminder channel", read.Channel, now.Channel) is { } channel)
        {
            read = read with { Channel = now.Channel };
            warnings.Add($"{channel}, so I'm keeping the current one. Pick one with {new Span.Command("manage settings")}.");
        }

        if (WhyNot("syllabus channel", read.SyllabusChannel, now.SyllabusChannel) is { } syllabus)
        {
            read = read with { SyllabusChannel = now.SyllabusChannel };
            warnings.Add($"{syllabus}, so I'm keeping the current one. Pick one with {new Span.Command("manage syllabus")}.");
        }

        if (WhyNot("README channel", read.Readme?.Channel, now.Readme?.Channel) is { } readme)
        {
            read = read with { Readme = now.Readme };
            warnings.Add($"{readme}, so I'm keeping the current README. Pick one with {new Span.Command("manage sync")}.");
        }

        return (read, warnings.ToImmutable());
    }

    private Line? WhyNot(string what, ChannelId? read, ChannelId? now) =>
        read is not { } wanted || wanted == now || Here.Contains(wanted.Value) ? null
        : Unanswered.Contains(wanted.Value) ? (Line)$"Discord didn't tell me whether the {what} in the export is in this server"
        : (Line)$"I can't find the {what} in the export in this server";

    private static string Write(ImmutableHashSet<ulong> ids) =>
        string.Join(' ', ids.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableHashSet<ulong> Read(Options inputs, string name) =>
        [
            .. (inputs.ExactText(name) ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => ulong.Parse(id, CultureInfo.InvariantCulture)),
        ];
}
