using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/interactions/application-commands#endpoints; global and of a guild.</summary>
internal static class CommandRoutes
{
    private const int MaxBulk = 130;

    public static IEnumerable<Route> All
    {
        get
        {
            foreach (var scope in (string[])["/applications/{application}/commands", "/applications/{application}/guilds/{guild}/commands"])
            {
                yield return In(scope, "GET", List);
                yield return In(scope, "POST", Create);
                yield return In(scope, "PUT", Replace);
                yield return In(scope + "/{command}", "GET", (request, guild) =>
                    With(request, guild, command => RestAnswer.Ok(Copy(command, request.Flag("with_localizations")))));
                yield return In(
                    scope + "/{command}", "PATCH", (request, guild) => With(request, guild, command => Edit(request, guild, command)));
                yield return In(
                    scope + "/{command}", "DELETE", (request, guild) => With(request, guild, command => Delete(request, guild, command)));
            }
        }
    }

    private static RestAnswer UnknownCommand => RestAnswer.Refused(404, 10063, "Unknown application command");

    private static RestAnswer DailyLimit =>
        RestAnswer.Refused(400, 30034, "Max number of daily application command creates has been reached (200)");

    private static RestAnswer TooMany => RestAnswer.Refused(400, 30032, "Maximum number of application commands reached (100)");

    private static Route In(string template, string method, Func<RestRequest, ulong?, RestAnswer> answer) =>
        new(method, template, request =>
    {
        if (request.Id("application") != request.World.Application.Id)
            return RestAnswer.Refused(403, 20012, "You are not authorized to perform this action on this application");
        if (!request.Segments.ContainsKey("guild"))
            return answer(request, null);
        var guild = request.Id("guild");
        return request.World.Guilds.ContainsKey(guild) ? answer(request, guild) : RestAnswer.UnknownGuild;
    });

    private static RestAnswer List(RestRequest request, ulong? guild) =>
        RestAnswer.Ok(
            request.World.Commands.In(guild).Select(JsonNode? (command) => Copy(command, request.Flag("with_localizations"))).Array());

    private static RestAnswer Create(RestRequest request, ulong? guild)
    {
        var command = CommandForm.Read(request.Form, guild is null);
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        var (commands, type) = (request.World.Commands, command["type"]!.GetValue<int>());
        var old = commands.Find(guild, type, command["name"]!.GetValue<string>());
        if (old is null && Exceeds(commands.In(guild).Append(command)))
            return TooMany;
        if (old is null && !commands.MayCreate(guild, 1))
            return DailyLimit;
        return new RestAnswer(old is null ? 201 : 200, Copy(commands.Put(guild, command, old), localizations: true));
    }

    private static RestAnswer Edit(RestRequest request, ulong? guild, JsonObject old)
    {
        var merged = (JsonObject)old.DeepClone();
        if (request.Body.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in request.Body.EnumerateObject())
                merged[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        var form = new Form(merged.ToElement(), new FormErrors());
        var command = CommandForm.Read(form, guild is null);
        return form.Errors.Any
            ? RestAnswer.Invalid(form.Errors)
            : RestAnswer.Ok(Copy(request.World.Commands.Put(guild, command, old), localizations: true));
    }

    private static RestAnswer Delete(RestRequest request, ulong? guild, JsonObject command)
    {
        request.World.Commands.Remove(guild, CommandStore.Id(command));
        return RestAnswer.NoContent;
    }

    private static RestAnswer Replace(RestRequest request, ulong? guild)
    {
        if (request.Body.ValueKind != JsonValueKind.Array || request.Body.GetArrayLength() > MaxBulk)
            return RestAnswer.Invalid("", "LIST_TYPE_CONVERT", $"Must be a list of at most {MaxBulk} commands.");

        var errors = new FormErrors();
        var store = request.World.Commands;
        var seen = new HashSet<(int, string)>();
        var commands = new List<(JsonObject Command, JsonObject? Old)>();
        foreach (var (index, item) in request.Body.EnumerateArray().Index())
        {
            var form = new Form(item, errors, $"{index}");
            var command = CommandForm.Read(form, guild is null);
            var (type, name) = (command["type"]!.GetValue<int>(), command["name"]?.GetValue<string>() ?? "");
            if (!seen.Add((type, name)))
                form.Refuse("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            commands.Add((command, form.Id("id") is { } id ? store.Find(guild, id) : store.Find(guild, type, name)));
        }

        if (errors.Any)
            return RestAnswer.Invalid(errors);
        if (Exceeds(commands.Select(pair => pair.Command)))
            return TooMany;
        if (commands.Count(pair => pair.Old is null) is > 0 and var created && !store.MayCreate(guild, created))
            return DailyLimit;
        store.Replace(guild, commands);
        return RestAnswer.Ok(store.In(guild).Select(JsonNode? (command) => Copy(command, localizations: true)).Array());
    }

    private static bool Exceeds(IEnumerable<JsonObject> commands) => commands.CountBy(command => command["type"]!.GetValue<int>())
        .Any(kind => kind.Value > (kind.Key == CommandType.ChatInput ? CommandStore.MaxChatInput : CommandStore.MaxContextMenu));

    private static RestAnswer With(RestRequest request, ulong? guild, Func<JsonObject, RestAnswer> answer) =>
        request.World.Commands.Find(guild, request.Id("command")) is { } command ? answer(command) : UnknownCommand;

    private static JsonObject Copy(JsonObject command, bool localizations)
    {
        var copy = (JsonObject)command.DeepClone();
        if (!localizations)
            DropLocalizations(copy);
        return copy;
    }

    private static void DropLocalizations(JsonObject json)
    {
        json.Remove("name_localizations");
        json.Remove("description_localizations");
        foreach (var child in (json["options"] as JsonArray ?? []).Concat(json["choices"] as JsonArray ?? []).OfType<JsonObject>())
            DropLocalizations(child);
    }
}
