using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds the answer to an interaction.</summary>
internal sealed class Conversation(
    CommandRouter router, GroupFinder groups, SeenNames names, NameLoop keeper, VisitLoop visits, LiveAnswers answers, TimeProvider clock)
{
    private static readonly Refusal InServersOnly = new(
        $"I look after reading groups in servers, so please use me in your group's server: type / in one of its channels.");

    /// <summary>Whether only the member who asked sees the usual answer.</summary>
    public bool IsPrivate(Interaction interaction) =>
        interaction is not CommandInteraction command || router.IsPrivate(Calls.Name(command));

    /// <summary>The name of the command, button, select menu or form of ours that answers it.</summary>
    public string NameOf(Interaction interaction) => InteractionNames.Of(interaction, router);

    public async ValueTask<Said> ReplyAsync(Interaction interaction)
    {
        if (interaction.GuildId is not { } guild)
        {
            return (NamedGroup(interaction) is { } id ? groups.Known(id) : null) switch
            {
                null => new Said(InServersOnly, null),
                { ArchivedAt: not null } archived => new Said(WhichGroup.Archived(archived), null),
                var named => await AnswerAsync(interaction, named, []),
            };
        }

        var ofServer = await groups.OfServerAsync(new ServerId(guild.Value));
        if (CustomIdOf(interaction) is { } customId)
        {
            return WhichGroup.Addressed(ofServer, CustomIds.OrdinalOf(customId)).IsRefused(out var refusal, out var addressed)
                ? new Said(refusal, null)
                : await AnswerAsync(interaction, addressed, ofServer);
        }

        return Meant(interaction, ofServer) is { } meant
            ? await AnswerAsync(interaction, meant, ofServer)
            : await AnswerForServerAsync(interaction, WhichGroup.Active(ofServer));
    }

    private async ValueTask<Said> AnswerAsync(Interaction interaction, Group group, IReadOnlyList<Group> ofServer)
    {
        group = Seen(interaction, group);
        Reply reply;
        switch (interaction)
        {
            case CommandInteraction command:
                reply = await router.AnswerAsync(Calls.Of(command, group, Now, names));
                break;
            case MessageCommandInteraction command:
                reply = await router.UseAsync(Calls.Of(command, group, Now, names));
                break;
            case ComponentInteraction { Values: { } chosen } select:
                var choice = Calls.Of(select, chosen, group, Now, names);
                if (choice.Action.Name == GroupQuestion.Action)
                {
                    (reply, group) = await router.ChooseGroupAsync(
                        choice, ofServer, of => Calls.Of(select, chosen, Seen(interaction, of), Now, names),
                        kept => kept with { MentionIn = Calls.MentionIn });
                }
                else reply = await router.ChooseAsync(choice);
                break;
            case ComponentInteraction component:
                reply = await router.PressAsync(Calls.Of(component, group, Now, names));
                break;
            case ModalInteraction modal:
                reply = await router.SubmitAsync(Calls.Of(modal, group, Now, names));
                break;
            default:
                throw new NotSupportedException($"There's no answer for a {interaction.GetType().Name}.");
        }

        return new Said(reply, group) { Live = await answers.NoteAsync(group, interaction, reply, Now) };
    }

    // The first group keeps the command until it's known which one is meant.
    private async ValueTask<Said> AnswerForServerAsync(Interaction interaction, IReadOnlyList<Group> active)
    {
        foreach (var group in active) names.Note(group.Id, interaction);
        var reply = interaction switch
        {
            CommandInteraction command => await router.AnswerForServerAsync(Calls.Of(command, active[0], Now, names), active),
            MessageCommandInteraction command => await router.UseForServerAsync(Calls.Of(command, active[0], Now, names), active),
            _ => throw new NotSupportedException($"There's no answer for a {interaction.GetType().Name}."),
        };
        return new Said(reply, active[0]);
    }

    // Records that a member was here, and under which name.
    private Group Seen(Interaction interaction, Group group)
    {
        if (interaction.GuildId is null) return group;
        names.Note(group.Id, interaction);
        var member = new MemberId(interaction.Invoker.Id.Value);
        visits.Note(group.Id, member, Now);
        if (names.Of(group.Id, member) is not { } name) return group;
        keeper.Note(group.Id, member, name);
        return Presenters.Named(group, member, name);
    }

    /// <summary>The group that an action in a direct message names; null if it names none, and in servers.</summary>
    public GroupId? NamedGroup(Interaction interaction)
    {
        if (interaction.GuildId is not null || CustomIdOf(interaction) is not { } customId) return null;
        return CustomIds.Read(customId) is { } action ? router.GroupOf(action) : null;
    }

    public async ValueTask<IReadOnlyList<Choice>> SuggestAsync(AutocompleteInteraction typing)
    {
        if (typing.GuildId is not { } guild) return [];
        var ofServer = await groups.OfServerAsync(new ServerId(guild.Value));
        return SuggestionRendering.Of(
            Meant(typing, ofServer) is { } meant
                ? router.Suggest(Calls.Of(typing, meant, Now, names))
                : router.SuggestForServer(Calls.Of(typing, WhichGroup.Active(ofServer)[0], Now, names)));
    }

    private static Group? Meant(Interaction interaction, IReadOnlyList<Group> ofServer) =>
        WhichGroup.MeantIn(ofServer, Channel(interaction.ChannelId), Channel(interaction.ParentId));

    private static ChannelId? Channel(Snowflake? id) => id is { } channel ? new ChannelId(channel.Value) : null;

    private static string? CustomIdOf(Interaction interaction) => interaction switch
    {
        ComponentInteraction component => component.CustomId,
        ModalInteraction modal => modal.CustomId,
        _ => null,
    };

    private Instant Now => clock.GetUtcNow().ToInstant();
}

/// <summary>An answer, and the group it's about; null if it's about none.</summary>
internal sealed record Said(Reply Reply, Group? Group)
{
    /// <summary>The post of the answer's message, if it's kept up to date and which message it is isn't known yet.</summary>
    public Post? Live { get; init; }
}
