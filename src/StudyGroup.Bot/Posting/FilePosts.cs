using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Posting;

/// <summary>Holds files in memory while their posts wait and are sent, like any other post.</summary>
internal sealed class FilePosts(
    IDiscord discord, HomeChannels channels, IPosts posts, [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : IFilePosts
{
    /// <summary>Why a post is given up if its file is lost.</summary>
    public const string Lost = "I was interrupted before I could post the file. Add it again.";

    // A file of 10 MiB takes a while, and the interaction can be answered for 15 minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Held> _held = [];

    /// <summary>The file of a post; null if this process doesn't have it.</summary>
    public FileToSend? Find(string key) => _held.GetValueOrDefault(key)?.File;

    /// <summary>A post's outcome is durable.</summary>
    public void Settled(Post post)
    {
        if (_held.TryGetValue(post.Key, out var held)) held.Settled.TrySetResult(post);
    }

    /// <inheritdoc />
    public async Task<Outcome<MessageLink>> PostAsync(Post post, FileToSend file)
    {
        if (post.State == PostState.Posted) return Link(post);
        var mine = new Held(file, new TaskCompletionSource<Post>(TaskCreationOptions.RunContinuationsAsynchronously));
        var held = _held.GetOrAdd(post.Key, mine);
        try
        {
            // Nothing is stored if somebody is posting the same file already.
            await posts.RecordDueAsync(post.Group, (_, _) => [post]);
            return Link(await held.Settled.Task.WaitAsync(Patience, wire));
        }
        catch (TimeoutException)
        {
            return new Refusal(
                $"Discord is taking a long time to accept that file. If it isn't in {post.Channel!.Value} in a few minutes, add it again.");
        }
        finally
        {
            if (held == mine) _held.TryRemove(post.Key, out _);
        }
    }

    /// <inheritdoc />
    public async Task<bool> IsThereAsync(GroupId group, MessageLink message)
    {
        try
        {
            var channel = await channels.OfAsync(group, message.Channel, CancellationToken.None);
            return await discord.IsThereAsync(channel, new Snowflake(message.Message.Value), CancellationToken.None);
        }
        catch (DiscordException problem) when (problem is not DiscordFatalException)
        {
            return true;
        }
    }

    private static Outcome<MessageLink> Link(Post post) => post is { State: PostState.Posted, Channel: { } channel, Message: { } message }
        ? new MessageLink(channel, message)
        : new Refusal($"I couldn't post the file: {post.Reason ?? "Discord refused it."}");

    private sealed record Held(FileToSend File, TaskCompletionSource<Post> Settled);
}
