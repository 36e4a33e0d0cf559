using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Backup;

/// <summary>
/// Which of the channels that a file names may be taken from it. Anybody may have written in it, so the server is asked where they are before
/// the import is shown; the answers are kept with it, and what is not among them is not taken.
/// </summary>
/// <param name="Here">Those of the group's server.</param>
/// <param name="Unanswered">Those of which that could not be found out.</param>
internal sealed record FileChannels(ImmutableHashSet<ulong> Here, ImmutableHashSet<ulong> Unanswered)
{
    private const string HereInput = "channels-here";
    private const string UnansweredInput = "channels-unanswered";

    /// <summary>No channel may be taken but those that are set already.</summary>
    public static FileChannels None { get; } = new([], []);

    /// <summary>Asks for each channel that a file names and that is not set already; for none where the file is no export of the group's server.</summary>
    public static async Task<FileChannels> AskAsync(Group group, string text, IChannels channels)
    {
        if (GroupFileJson.Read(text).IsRefused(out _, out var file) || file.Server != group.Server.Value) return None;
        var (named, now) = (file.Settings, group.Settings);
        ulong?[] wanted =
        [
            named.Channel == now.Channel?.Value ? null : named.Channel,
            named.SyllabusChannel == now.SyllabusChannel?.Value ? null : named.SyllabusChannel,
            named.Readme?.Channel == now.Readme?.Channel.Value ? null : named.Readme?.Channel,
        ];
        var answers = await Task.WhenAll(wanted.OfType<ulong>().Distinct().Select(async id => (Id: id, Where: await channels.WhereIsAsync(group.Server, new ChannelId(id)))));
        return new(Those(Whereabouts.Here), Those(Whereabouts.Unanswered));

        ImmutableHashSet<ulong> Those(Whereabouts where) => [.. answers.Where(a => a.Where == where).Select(a => a.Id)];
    }

    /// <summary>What was kept with an import.</summary>
    public static FileChannels Of(Options inputs) => new(Read(inputs, HereInput), Read(inputs, UnansweredInput));

    /// <summary>An import's inputs, with this among them.</summary>
    public Options With(Options inputs) =>
        inputs.With(HereInput, Write(Here)).With(UnansweredInput, Write(Unanswered));

    /// <summary>The settings that were read, in which each channel that may not be taken is as it was; and what is to be said of that.</summary>
    public (GroupSettings Settings, ImmutableArray<Line> Warnings) Sift(GroupSettings read, GroupSettings now)
    {
        var warnings = ImmutableArray.CreateBuilder<Line>();
        if (WhyNot("channel for reminders", read.Channel, now.Channel) is { } channel)
        {
            read = read with { Channel = now.Channel };
            warnings.Add($"{channel}, so it stays as it is. Choose one with {new Span.Command("manage settings")}.");
        }

        if (WhyNot("channel of the syllabus", read.SyllabusChannel, now.SyllabusChannel) is { } syllabus)
        {
            read = read with { SyllabusChannel = now.SyllabusChannel };
            warnings.Add($"{syllabus}, so it stays as it is. Choose one with {new Span.Command("manage syllabus")}.");
        }

        if (WhyNot("channel of the README", read.Readme?.Channel, now.Readme?.Channel) is { } readme)
        {
            read = read with { Readme = now.Readme };
            warnings.Add($"{readme}, so which README I follow stays as it is. Choose one with {new Span.Command("manage sync")}.");
        }

        return (read, warnings.ToImmutable());
    }

    private Line? WhyNot(string what, ChannelId? read, ChannelId? now) =>
        read is not { } wanted || wanted == now || Here.Contains(wanted.Value) ? null
        : Unanswered.Contains(wanted.Value) ? (Line)$"Discord did not say whether the {what} in the export is one of this server"
        : (Line)$"The {what} in the export is not one of this server that I can see";

    private static string Write(ImmutableHashSet<ulong> ids) => string.Join(' ', ids.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableHashSet<ulong> Read(Options inputs, string name) =>
        [.. (inputs.ExactText(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => ulong.Parse(id, CultureInfo.InvariantCulture))];
}
