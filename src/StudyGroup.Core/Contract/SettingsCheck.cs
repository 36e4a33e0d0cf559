using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Whether Discord lets happen what was just set, and what to change there if not.</summary>
internal static class SettingsCheck
{
    /// <summary>A line for each thing that wants doing in Discord; none where all is well.</summary>
    public static async Task<IReadOnlyList<Line>> AfterAsync(Group group, Options options, IChannels channels)
    {
        List<Line> lines = [];
        ChannelRights? rights = null;
        if (options.Channel("channel") is { } given)
        {
            rights = given.Rights ?? await channels.RightsAsync(group.Server, given.Id);
            lines.AddRange(OfChannel(given.Id, rights));
        }

        if (options.Role("role") is { AnyoneMayPing: false } role)
        {
            if (rights is null && group.Settings.Channel is { } channel) rights = await channels.RightsAsync(group.Server, channel);
            if (rights?.PingAnyRole != true)
            {
                lines.Add(
                    $"{role.Id} cannot be pinged yet: in Discord, under Server Settings → Roles, switch on “Allow anyone to @mention this role”, or give me “Mention @everyone, @here and All Roles”.");
            }
        }

        if (options.Role("organizers") is { } organizers)
        {
            lines.Add(
                $"Discord must be told too: under Server Settings → Integrations → Study Group, let {organizers.Id} use /manage, which it shows only to people who may manage events.");
        }

        return lines;
    }

    /// <summary>What wants doing so that the bot may post in a channel.</summary>
    public static IEnumerable<Line> OfChannel(ChannelId channel, ChannelRights? rights)
    {
        var permissions = PermissionsOf(rights?.IsThread == true);
        switch (rights)
        {
            case null:
                yield return $"I could not find out whether I may write in {channel}. Please check that I have View Channel, Send Messages and Embed Links there.";
                break;
            case { Post: false, IsThread: true }:
                yield return
                    $"I may not write in {channel} yet: in Discord, open {permissions} and give me View Channel, Send Messages in Threads and Embed Links.";
                break;
            case { IsLockedOut: true }:
                yield return $"{channel} is locked, so I can't post there: unlock it, or open {permissions} and give me Manage Threads.";
                break;
            case { Post: false }:
                yield return
                    $"I may not write in {channel} yet: in Discord, open {permissions} and give me View Channel, Send Messages and Embed Links.";
                break;
            case { Embed: false }:
                yield return $"My cards will not show in {channel} yet: in Discord, open {permissions} and give me Embed Links.";
                break;
            case { ReadBack: false }:
                yield return $"Please give me Read Message History in {channel}: after a crash it tells me whether a message went out.";
                break;
        }
    }

    /// <summary>Which permissions to open in Discord. A thread has none of its own.</summary>
    public static string PermissionsOf(bool isThread) =>
        isThread ? "the permissions of the channel that this thread belongs to" : "that channel's permissions";
}
