using System.Reflection;
using System.Text;
using Mono.Cecil;

namespace StudyGroup.Architecture.Tests;

/// <summary>
/// Which rooms of a namespace use which, read from the compiled assembly. A room is a child namespace, so in the source a folder. The
/// children of <c>Features</c> are rooms of their own, and types in the namespace itself form the room <c>(root)</c>.
/// </summary>
/// <remarks>Constants and <c>nameof</c> leave no trace in an assembly, so they make no arrow.</remarks>
internal sealed class RoomGraph
{
    private readonly string _namespace;
    private readonly ModuleDefinition _module;
    private readonly Dictionary<Arrow, SortedSet<string>> _uses = [];
    private readonly SortedSet<string> _rooms = new(StringComparer.Ordinal);

    private RoomGraph(ModuleDefinition module, string @namespace)
    {
        _module = module;
        _namespace = @namespace;
        foreach (var type in module.GetTypes())
        {
            Add(type);
        }
    }

    public IReadOnlyCollection<string> Rooms => _rooms;

    public static RoomGraph Of(Assembly assembly, string @namespace)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return new(module, @namespace);
    }

    /// <summary>
    /// Empty if no rooms form a cycle; otherwise each knot of rooms, and for every arrow inside it the types that draw it.
    /// </summary>
    public string DescribeCycles()
    {
        var text = new StringBuilder();
        foreach (var knot in Knots())
        {
            text.AppendLine().AppendLine($"{_namespace} has a cycle: {string.Join(", ", knot)}");
            var inside = _uses.Where(use => knot.Contains(use.Key.From) && knot.Contains(use.Key.To));
            foreach (var (arrow, uses) in inside.OrderBy(use => use.Value.Count).ThenBy(use => use.Key.ToString(), StringComparer.Ordinal))
            {
                text.AppendLine($"  {arrow}: {string.Join(", ", uses)}");
            }
        }

        return text.ToString();
    }

    /// <summary>Sets of two or more rooms that can all reach each other.</summary>
    private IEnumerable<SortedSet<string>> Knots()
    {
        var reach = _rooms.ToDictionary(room => room, Reachable);
        return _rooms
            .Where(room => reach[room].Contains(room))
            .Select(room => new SortedSet<string>(reach[room].Where(other => reach[other].Contains(room)), StringComparer.Ordinal))
            .DistinctBy(knot => knot.Min);
    }

    private HashSet<string> Reachable(string start)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var room))
        {
            foreach (var next in _uses.Keys.Where(arrow => arrow.From == room && found.Add(arrow.To)))
            {
                open.Push(next.To);
            }
        }

        return found;
    }

    private void Add(TypeDefinition type)
    {
        if (RoomOf(type) is not { } from)
        {
            return;
        }

        _rooms.Add(from);
        foreach (var used in TypeUses.Of(type).Where(used => used.Scope == _module))
        {
            if (RoomOf(used) is { } to && to != from)
            {
                var arrow = new Arrow(from, to);
                if (!_uses.TryGetValue(arrow, out var uses))
                {
                    _uses.Add(arrow, uses = new(StringComparer.Ordinal));
                }

                uses.Add($"{NameOf(type)} uses {NameOf(used)}");
            }
        }
    }

    /// <summary>The type's room, or null for types outside the namespace and those the compiler adds to the assembly.</summary>
    private string? RoomOf(TypeReference type)
    {
        var outer = Outermost(type);
        if (outer.Namespace == _namespace || (outer.FullName == "Program" && _namespace == _module.Assembly.Name.Name))
        {
            return "(root)";
        }

        if (!outer.Namespace.StartsWith(_namespace + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var path = outer.Namespace[(_namespace.Length + 1)..].Split('.');
        return path is ["Features", var feature, ..] ? $"Features/{feature}" : path[0];
    }

    /// <summary>Nested types, closures and state machines count as part of the type that declares them.</summary>
    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static string NameOf(TypeReference type) => Outermost(type).Name.Split('`')[0];

    private readonly record struct Arrow(string From, string To)
    {
        public override string ToString() => $"{From} -> {To}";
    }
}
