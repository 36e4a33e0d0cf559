using System.Security.Cryptography;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary>
/// Adds an attached file as slides: reposts it in the group's channel and lists the message's link, because the address of an attachment
/// expires. Removing the slides leaves the message: undo brings the slides back, and others may have linked to it.
/// </summary>
public sealed class SlidesFiles(GroupChanges changes, IPosts posts, IChannels channels, IWeb web, IFilePosts files)
{
    private const int HashLength = 8;

    /// <summary>Adds a file to a seminar. The caller has checked that the member may do that.</summary>
    /// <param name="deck">Title, topic and what it covers, without a link; the title may be missing.</param>
    internal async Task<Reply> AddAsync(Call call, Seminar seminar, GivenFile given, SlideDeck deck)
    {
        if (WhyNot(call, seminar, given) is { } no) return no;
        var channel = call.Group.Settings.Channel!.Value;
        if (await channels.RightsAsync(call.Group.Server, channel) is { } rights && (!rights.Post || !rights.Attach))
        {
            return new Refusal(
                $"I can't post files in {channel}. Give me Attach Files and Send Messages there, or add a link instead.");
        }

        if ((await web.DownloadAsync(given)).IsRefused(out var refusal, out var content)) return refusal;
        var name = Texts.OneLine(given.Name) is { Length: > 0 } plain ? Texts.Cut(plain, SlideDeck.MaxTextLength) : "slides";
        var post = await PostAsync(call, seminar, channel, name, content);
        var file = new FileToSend(given.Name, given.ContentType ?? "application/octet-stream", content.Bytes);
        if ((await files.PostAsync(post, file)).IsRefused(out refusal, out var message)) return refusal;
        deck = deck with { Url = Url(call.Group, message), Title = deck.Title ?? name };
        var changed = await changes.ChangeAsync(call, group => SlidesRules.Put(group, seminar.Id, deck));
        return changed.IsRefused(out refusal, out var done) ? refusal : new Reply.Private(new Card
        {
            Title = $"Slides added: {SeminarWords.Title(seminar)}",
            Lines = SlidesLines.Of(done.Group.Find(seminar.Id)!),
        }.WithUndo(done));
    }

    /// <summary>Whether a link leads to a message in the group's server.</summary>
    internal static bool IsMessage(Group group, string url) => url.StartsWith(Root(group), StringComparison.Ordinal);

    private static Refusal? WhyNot(Call call, Seminar seminar, GivenFile given)
    {
        if (given.Size > IWeb.MaxFileBytes)
            return new($"That file is over {IWeb.MaxFileBytes >> 20} MB, too big for me to post. Add a link to it instead.");
        if (call.Group.Settings.Channel is null)
            return new($"No channel is set yet, so I can't post the file. Ask an organizer to pick one, or add a link instead.");
        return seminar.Slides.Length >= SlideDeck.MaxPerSeminar
            ? new Refusal(
                $"{SeminarWords.Called(seminar)} already has {SlideDeck.MaxPerSeminar} sets of slides, the maximum. "
                + $"Remove one first with {new Span.Command("manage slides")}.")
            : null;
    }

    // The message that the same content already has in the channel, or another one.
    private async Task<Post> PostAsync(Call call, Seminar seminar, ChannelId channel, string name, Downloaded content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span).AsSpan(0, HashLength));
        var earlier = posts.Of(call.Group.Id)
            .Where(post => post.Seminar == seminar.Id && post.Subject is SlidesFile file && file.Hash == hash)
            .MaxBy(post => ((SlidesFile)post.Subject).Number);
        var isStanding = earlier is { State: PostState.Waiting or PostState.Claimed }
            || (earlier is { State: PostState.Posted, Channel: { } place, Message: { } message } && place == channel
                && await files.IsThereAsync(call.Group.Id, new MessageLink(place, message)));
        var number = earlier is null ? 0 : ((SlidesFile)earlier.Subject).Number + (isStanding ? 0 : 1);
        return isStanding
            ? earlier!
            : Post.Waiting(call.Group.Id, seminar.Id, new SlidesFile(name, hash, number, call.Member.Id), channel, call.Now);
    }

    private static string Url(Group group, MessageLink message) => $"{Root(group)}{message.Channel}/{message.Message}";

    private static string Root(Group group) => $"https://discord.com/channels/{group.Server}/";
}
