using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// Records the answers that everyone sees and that are kept up to date. An interaction's token edits its answer for fifteen minutes; after
/// that, and after a restart, only the bot's permissions in the channel do, so such an answer is recorded like a post from the start.
/// </summary>
internal sealed class LiveAnswers(IPosts posts, PostKinds kinds)
{
    /// <summary>Records a reply that is kept up to date, before it is sent.</summary>
    /// <returns>Its post, if it's not known which message it will be.</returns>
    public async ValueTask<Post?> NoteAsync(Group group, Interaction interaction, Reply reply, Instant now)
    {
        var card = (reply as Reply.Public)?.Card ?? (reply as Reply.Replace)?.Card;
        if (interaction is not { ChannelId: { } place, GuildId: not null } || card?.Live is not AnswerSubject subject) return null;
        var post = Post.OfAnswer(group.Id, subject, new ChannelId(place.Value), now);
        if (reply is Reply.Replace { IsPublic: false })
        {
            // It replaces a message that everyone sees only if that message is known: by its id or, until it has been found, by its button.
            if (Delivery.MessageOf(interaction) is not { } id) return null;
            var message = new MessageId(id.Value);
            if (!posts.Of(group.Id).Any(p => p.Channel == post.Channel && (p.Message == message || IsMarked(p, group, interaction))))
                return null;
            var hash = MessagePrint.Of(CardRendering.Of(new Card { Buttons = card.Buttons, IsButtonsOnly = true }, ordinal: group.Ordinal));
            post = post with { State = PostState.Posted, Message = message, ContentHash = hash };
        }

        await posts.RecordDueAsync(group.Id, (_, _) => [post]);
        return post.Message is null ? post : null;
    }

    private bool IsMarked(Post post, Group group, Interaction interaction) => post is { IsAnswer: true, State: PostState.Waiting }
        && interaction is ComponentInteraction component
        && component.CustomId == CustomIds.Write(kinds.Of(post).Marker(post), group.Ordinal);
}
