using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/resources/guild-scheduled-event.</summary>
internal static class EventRoutes
{
    private const string Many = "/guilds/{guild}/scheduled-events";
    private const string One = Many + "/{event}";
    private const int MaxOpenEvents = 100;

    public static IEnumerable<Route> All =>
    [
        new("GET", Many, request =>
            WithGuild(request, guild => RestAnswer.Ok(guild.Events.Open.Select(JsonNode? (item) => Json(request, guild, item)).Array()))),
        new("POST", Many, request => WithGuild(request, guild => Create(request, guild))),
        new("GET", One, request => With(request, (guild, item) => RestAnswer.Ok(Json(request, guild, item)))),
        new("PATCH", One, request => With(request, (guild, item) => Edit(request, guild, item))),
        new("DELETE", One, request => With(request, Delete)),
        new("GET", One + "/users", request => With(request, (guild, item) => ListUsers(request, guild, item))),
    ];

    private static RestAnswer Create(RestRequest request, Guild guild)
    {
        if (!EventRights.MayCreate(guild.Bot, channel: null))
            return RestAnswer.MissingPermissions;
        var empty = new ScheduledEvent(0, guild.Bot, "", null, "", default, null, EventStatus.Scheduled, []);
        var item = EventForm.Read(request.Form, empty, guild, isNew: true, request.World.Clock.GetUtcNow());
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        if (!EventRights.MayCreate(guild.Bot, item.Channel))
            return RestAnswer.MissingPermissions;
        if (guild.Events.Open.Count() >= MaxOpenEvents)
            return RestAnswer.Refused(400, 30038, $"Maximum number of uncompleted guild scheduled events reached ({MaxOpenEvents})");
        item = item with { Id = request.World.Ids.Next() };
        guild.Events.Add(item);
        return RestAnswer.Ok(EventJson.Of(item, guild));
    }

    private static RestAnswer Edit(RestRequest request, Guild guild, ScheduledEvent item)
    {
        if (!EventRights.MayChange(guild.Bot, item))
            return RestAnswer.MissingPermissions;
        if (!item.IsOpen)
            return RestAnswer.Refused(400, 180000, "Cannot update a finished event");
        var edited = EventForm.Read(request.Form, item, guild, isNew: false, request.World.Clock.GetUtcNow());
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        if (edited.Channel != item.Channel && !EventRights.MayChange(guild.Bot, edited))
            return RestAnswer.MissingPermissions;
        guild.Events.Replace(edited);
        return RestAnswer.Ok(EventJson.Of(edited, guild));
    }

    private static RestAnswer Delete(Guild guild, ScheduledEvent item)
    {
        if (!EventRights.MayChange(guild.Bot, item))
            return RestAnswer.MissingPermissions;
        guild.Events.Remove(item);
        return RestAnswer.NoContent;
    }

    private static RestAnswer ListUsers(RestRequest request, Guild guild, ScheduledEvent item)
    {
        var limit = int.TryParse(request.Query["limit"], out var wanted) ? wanted : 100;
        if (limit is < 1 or > 100)
            return RestAnswer.Invalid("limit", limit < 1 ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        var people = item.Interested.Order().Select(guild.FindPerson).OfType<Person>();
        if (request.QueryId("before") is { } before)
            people = people.Where(person => person.Id < before).TakeLast(limit);
        else if (request.QueryId("after") is { } after)
            people = people.Where(person => person.Id > after);
        return RestAnswer.Ok(people.Take(limit).Select(JsonNode? (person) => User(item, person, request.Flag("with_member"))).Array());
    }

    private static JsonObject User(ScheduledEvent item, Person person, bool withMember)
    {
        var json = new JsonObject
        {
            ["guild_scheduled_event_id"] = Snowflakes.Text(item.Id),
            ["user_id"] = Snowflakes.Text(person.Id),
            ["user"] = UserJson.Of(person.User),
            ["response"] = 1,
        };
        if (withMember)
            json["member"] = MemberJson.Of(person);
        return json;
    }

    private static JsonObject Json(RestRequest request, Guild guild, ScheduledEvent item) =>
        EventJson.Of(item, guild, request.Flag("with_user_count"));

    private static RestAnswer WithGuild(RestRequest request, Func<Guild, RestAnswer> answer) =>
        request.World.Guilds.TryGetValue(request.Id("guild"), out var guild) ? answer(guild) : RestAnswer.UnknownGuild;

    private static RestAnswer With(RestRequest request, Func<Guild, ScheduledEvent, RestAnswer> answer) => WithGuild(request, guild =>
        guild.Events.Find(request.Id("event")) is { } item
            ? answer(guild, item)
            : RestAnswer.Refused(404, 10070, "Unknown Guild Scheduled Event"));
}
